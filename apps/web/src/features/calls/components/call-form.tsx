import type { ExtensionItem } from "@naisen/api/endpoints/extensions";
import { getRouteApi } from "@tanstack/react-router";
import { Button } from "../../../components/button.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { type Caller, callerNumber, callerParam, nameOf } from "../party.ts";
import { useTypedCaller } from "../use-typed-caller.ts";
import { PartyField } from "./party-field.tsx";

const route = getRouteApi("/simulator");

interface CallFormProps {
  caller: Caller | null;
  callerItem: ExtensionItem | null | undefined;
  dialled: string;
  calleeItem: ExtensionItem | null | undefined;
}

/** The conditions of a call. They live in the address, so that a result can be sent to somebody. */
export function CallForm({ caller, callerItem, dialled, calleeItem }: CallFormProps) {
  const { simulator } = usePanel();
  const navigate = route.useNavigate();
  const callerText = callerItem ? nameOf(callerItem) : caller === null ? "" : callerNumber(caller);
  const dialledText = calleeItem?.number === dialled ? nameOf(calleeItem) : dialled;
  const swapped = calleeItem && callerItem ? callerParam(calleeItem) : null;

  const ask = (next: { from?: string | undefined; dialled?: string | undefined }) =>
    void navigate({ search: (now) => ({ ...now, ...next }), replace: true });
  const typed = useTypedCaller((from) => ask({ from }));
  const left = caller === null ? typed.left : null;

  return (
    <form
      className="card call-form"
      aria-label={simulator.conditions}
      onSubmit={(event) => event.preventDefault()}
    >
      <PartyField
        id="from"
        label={simulator.from}
        hint={<PartyHint item={callerItem} otherwise={simulator.fromHint} />}
        value={left?.text ?? callerText}
        fault={left?.fault ?? undefined}
        onPick={typed.pick}
        onText={(text) => void typed.type(text)}
      />
      {swapped && callerItem ? (
        <Button small icon="swap" onClick={() => ask({ from: swapped, dialled: callerItem.number })}>
          {simulator.swap}
        </Button>
      ) : null}
      <PartyField
        id="dialled"
        label={simulator.dialled}
        hint={<PartyHint item={calleeItem} otherwise={simulator.dialledHint} />}
        value={dialledText}
        onPick={(item) => ask({ dialled: item.number })}
        onText={(text) => ask({ dialled: text === "" ? undefined : text })}
      />
    </form>
  );
}

function PartyHint({ item, otherwise }: { item: ExtensionItem | null | undefined; otherwise: string }) {
  const { kindOf } = usePanel();
  if (!item) return otherwise;
  return [kindOf(item.kind), item.mobileDisplay, item.siteName].filter(Boolean).join("・");
}
