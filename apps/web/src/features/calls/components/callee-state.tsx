import type { ExtensionItem } from "@naisen/api/endpoints/extensions";
import { getRouteApi } from "@tanstack/react-router";
import { Choices } from "../../../components/choices.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { nameOf } from "../../../lib/use-party.ts";
import { statesOf } from "../conditions.ts";
import { useAsk } from "../use-ask.ts";

const route = getRouteApi("/simulator");

/** The state of the phone that is rung first, as far as its kind can be in one. */
export function CalleeState({ rung }: { rung: ExtensionItem }) {
  const { simulator } = usePanel();
  const ask = useAsk();
  const { state = "free" } = route.useSearch();
  const states = statesOf(rung);
  return (
    <Choices
      name="state"
      legend={simulator.stateOf(nameOf(rung))}
      look="list"
      values={states}
      labelOf={(one) => simulator.states[one]}
      value={states.includes(state) ? state : "free"}
      onChoose={(one) => ask({ state: one === "free" ? undefined : one })}
    >
      {rung.kind === "PBX_EXTENSION" ? <p className="hint">{simulator.stateOfPbx}</p> : null}
    </Choices>
  );
}
