import type { ExtensionItem } from "@naisen/api/endpoints/extensions";
import { getRouteApi } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { Button } from "../../../components/button.tsx";
import { PartyField } from "../../../components/party-field.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { nameOf } from "../../../lib/use-party.ts";
import { useWords } from "../../../lib/words.ts";
import type { Simulation } from "../api/use-simulation.ts";
import { callerParam } from "../party.ts";
import { useAsk } from "../use-ask.ts";
import { CalleeState, ForwardState } from "./callee-state.tsx";
import { CallerFields } from "./caller-fields.tsx";
import { CallerPlace } from "./caller-place.tsx";
import { NetworkFields } from "./network-fields.tsx";
import { WhenField } from "./when-field.tsx";

const route = getRouteApi("/simulator");

/** The conditions of a call. They live in the address, so that a result can be sent to somebody. */
export function CallForm({ simulation }: { simulation: Simulation }) {
  const { simulator } = usePanel();
  const words = useWords("calls");
  const { from, dialled = "" } = route.useSearch();
  const ask = useAsk();
  const comesEmpty = useRef(from === undefined);
  useEffect(() => {
    if (comesEmpty.current) document.getElementById("from")?.focus();
  }, []);
  const { caller, callerItem, calleeItem, rung, forward } = simulation;
  const dialledText = calleeItem?.number === dialled ? nameOf(calleeItem) : dialled;
  const swapped = calleeItem && callerItem ? callerParam(calleeItem) : null;

  return (
    <form
      className="card call-form"
      aria-label={words.conditions}
      onSubmit={(event) => event.preventDefault()}
    >
      <CallerFields simulation={simulation} />
      {swapped && callerItem ? (
        <Button
          small
          icon="swap"
          onClick={() =>
            ask({
              from: swapped,
              dialled: callerItem.number,
              line: undefined,
              place: undefined,
              state: undefined,
              forward: undefined,
            })
          }
        >
          {words.swap}
        </Button>
      ) : null}
      <PartyField
        id="dialled"
        label={simulator.dialled}
        hint={<PartyHint item={calleeItem} otherwise={words.dialledHint} />}
        value={dialledText}
        onPick={(item) => ask({ dialled: item.number, state: undefined, forward: undefined })}
        onText={(text) =>
          ask({ dialled: text === "" ? undefined : text, state: undefined, forward: undefined })
        }
      />
      {caller !== null && "mobile" in caller ? <CallerPlace /> : null}
      {rung === null ? null : <CalleeState rung={rung} />}
      {forward === null ? null : <ForwardState forward={forward} />}
      <NetworkFields />
      <WhenField />
    </form>
  );
}

/** What is known of the extension in the box. */
function PartyHint({ item, otherwise }: { item: ExtensionItem | null | undefined; otherwise: string }) {
  const { kindOf, marks } = usePanel();
  if (!item) return otherwise;
  return marks.inRow([kindOf(item.kind), item.mobileDisplay ?? "", item.siteName ?? ""]);
}
