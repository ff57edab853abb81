import type { ExtensionItem } from "@naisen/api/endpoints/extensions";
import { getRouteApi } from "@tanstack/react-router";
import { Button } from "../../../components/button.tsx";
import { Choices } from "../../../components/choices.tsx";
import { PartyField } from "../../../components/party-field.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { nameOf } from "../../../lib/use-party.ts";
import { useWords } from "../../../lib/words.ts";
import type { Handset, Simulation } from "../api/use-simulation.ts";
import { callerNumber, phoneParam } from "../party.ts";
import { useAsk } from "../use-ask.ts";
import { useTypedCaller } from "../use-typed-caller.ts";

const route = getRouteApi("/simulator");

/** Who calls: a phone of the company or a number outside; and of a 2in1 handset which line. */
export function CallerFields({ simulation: { caller, callerItem, handset } }: { simulation: Simulation }) {
  const { simulator, kindOf, marks } = usePanel();
  const words = useWords("calls");
  const ask = useAsk();
  const text = callerItem ? nameOf(callerItem) : caller === null ? "" : callerNumber(caller);
  const typed = useTypedCaller((from) => ask({ from, line: undefined, place: undefined }));
  const left = caller === null ? typed.left : null;
  const isStranger = caller !== null && "mobile" in caller && callerItem === null;

  return (
    <>
      <PartyField
        id="from"
        label={simulator.from}
        hint={hint()}
        value={left?.text ?? text}
        fault={left?.fault ?? undefined}
        onPick={typed.pick}
        onText={(what) => void typed.type(what)}
      />
      {isStranger ? (
        <Button
          small
          onClick={() => ask({ from: phoneParam("outside", callerNumber(caller)), place: undefined })}
        >
          {words.fromOutside(callerNumber(caller))}
        </Button>
      ) : null}
      {handset === null ? null : <HandsetLine handset={handset} item={callerItem ?? null} />}
    </>
  );

  function hint(): string {
    if (callerItem) {
      const { kind, mobileDisplay, siteName } = callerItem;
      return marks.inRow([kindOf(kind), mobileDisplay ?? "", siteName ?? ""]);
    }
    if (caller !== null && "outside" in caller) return simulator.outside;
    return isStranger ? words.noExtensionHere : words.fromHint;
  }
}

/** In dual mode each call is made from one of the two numbers; in mode A or B the mode decides. */
function HandsetLine({ handset, item }: { handset: Handset; item: ExtensionItem | null }) {
  const words = useWords("calls");
  const ask = useAsk();
  const { line } = route.useSearch();
  const { mode, aDisplay, bDisplay } = handset;
  if (mode !== "DUAL") {
    return <p className="hint">{words.handsetMode(mode, mode === "A" ? aDisplay : bDisplay)}</p>;
  }
  return (
    <Choices
      name="line"
      legend={words.handset}
      look="list"
      values={["A", "B"]}
      labelOf={(one) => words.handsetLine(one, one === "A" ? aDisplay : bDisplay)}
      value={line ?? (item?.mobile === handset.b ? "B" : "A")}
      onChoose={(one) => ask({ line: one })}
    />
  );
}
