import type { ExtensionItem } from "@naisen/api/endpoints/extensions";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "../../../components/button.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { type Caller, callerNumber, callerParam, nameOf } from "../party.ts";
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
  const [unknown, setUnknown] = useState<string | null>(null);
  const callerText = callerItem ? nameOf(callerItem) : caller === null ? "" : callerNumber(caller);
  const dialledText = calleeItem?.number === dialled ? nameOf(calleeItem) : dialled;
  const swapped = calleeItem && callerItem ? callerParam(calleeItem) : null;

  const ask = (next: { from?: string | undefined; dialled?: string | undefined }) => {
    setUnknown(null);
    void navigate({ search: (now) => ({ ...now, ...next }), replace: true });
  };
  /** Only an extension that has a phone can call; a line that has no extension may be asked about too. */
  const pickCaller = (item: ExtensionItem) => {
    const param = callerParam(item);
    if (param === null) setUnknown(nameOf(item));
    else ask({ from: param });
  };
  const callerTyped = (text: string) => {
    if (text === "") return ask({ from: undefined });
    if (/^\+?[\d０-９ー－‐-]{10,}$/.test(text)) return ask({ from: `mobile:${text}` });
    setUnknown(text);
  };

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
        value={unknown ?? callerText}
        fault={unknown === null ? undefined : simulator.pickFrom}
        onPick={pickCaller}
        onText={callerTyped}
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
