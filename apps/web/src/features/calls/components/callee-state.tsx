import type { ExtensionItem } from "@naisen/api/endpoints/extensions";
import { getRouteApi } from "@tanstack/react-router";
import { Choices } from "../../../components/choices.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { nameOf } from "../../../lib/use-party.ts";
import { useWords } from "../../../lib/words.ts";
import { statesOf } from "../conditions.ts";
import { useAsk } from "../use-ask.ts";

const route = getRouteApi("/simulator");

/** The state of the phone that is rung first, as far as its kind can be in one. */
export function CalleeState({ rung }: { rung: ExtensionItem }) {
  const words = useWords("calls");
  return <PhoneState item={rung} name="state" legend={words.stateOf(nameOf(rung))} />;
}

/** The state of the phone that the first one forwards to. */
export function ForwardState({ forward }: { forward: ExtensionItem }) {
  const words = useWords("calls");
  return <PhoneState item={forward} name="forward" legend={words.forwardState(nameOf(forward))} />;
}

function PhoneState({
  item,
  name,
  legend,
}: {
  item: ExtensionItem;
  name: "state" | "forward";
  legend: string;
}) {
  const { simulator } = usePanel();
  const words = useWords("calls");
  const ask = useAsk();
  const { [name]: state = "free" } = route.useSearch();
  const states = statesOf(item);
  return (
    <Choices
      name={name}
      legend={legend}
      look="list"
      values={states}
      labelOf={(one) => simulator.states[one]}
      value={states.includes(state) ? state : "free"}
      onChoose={(one) => ask({ forward: undefined, [name]: one === "free" ? undefined : one })}
    >
      {item.kind === "PBX_EXTENSION" ? <p className="hint">{words.stateOfPbx}</p> : null}
    </Choices>
  );
}
