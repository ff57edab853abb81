import type { ChangeToSend } from "@naisen/api/change-set";
import type { ExtensionItem, ExtensionView } from "@naisen/api/endpoints/extensions";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { PartyField } from "../../../components/party-field.tsx";
import { Waiting } from "../../../components/waiting.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { planQuery } from "../../../lib/plan-query.ts";
import { nameOf, useParty } from "../../../lib/use-party.ts";
import { useWords } from "../../../lib/words.ts";
import { placeViolations } from "../placed-violations.ts";
import { useMaking } from "../use-making.ts";
import { MakingOutcomeNotice } from "./making-outcome.tsx";
import { PlanSummary } from "./plan-summary.tsx";
import "../../../styles/editing.css";

const NO_CHANGES: readonly ChangeToSend[] = [];

interface SwapProps {
  view: ExtensionView;
  onClose: () => void;
}

/** Two extensions' mobile numbers change places: with whom, what that does to calls, and the press that does it. */
export function SwapDialog({ view, onClose }: SwapProps) {
  const { edit } = usePanel();
  const { swap: words, toPlan } = useWords("editing");
  const { other, isTyped, isSought, typed, pick, type } = useOther();
  const [fault, setFault] = useState<string>();
  const making = useMaking(onClose);
  const a = view.number;
  const isItself = other !== null && other.id === view.id;
  const changes: readonly ChangeToSend[] =
    other === null || isItself ? NO_CHANGES : [{ type: "SwapExtensions", a, b: other.number }];
  const plan = useQuery(planQuery(changes));
  const isPlanning = changes.length > 0 && plan.isPending;
  const isEmpty = plan.data?.actions.length === 0 && plan.data.violations.length === 0;

  function press(how: "make" | "collect") {
    // What was typed and not picked is looked up first: this press only leaves the box.
    if (isSought || (isTyped && isPlanning)) return;
    const refused = whyNot();
    setFault(refused);
    if (refused !== undefined || other === null) return document.getElementById("swap-other")?.focus();
    const b = other.number;
    if (how === "collect") return void making.collect(changes);
    void making.make(changes, { done: words.done(a, b), accepted: words.accepted(a, b) });
  }

  function whyNot(): string | undefined {
    if (other === null) return words.unknown;
    if (isItself) return words.itself;
    return isEmpty ? words.nothing : undefined;
  }

  return (
    <Dialog
      title={words.title(a)}
      firstFocus="swap-other"
      wide
      onClose={onClose}
      cancel={edit.cancel}
      actions={
        <>
          <Button onClick={() => press("collect")}>{toPlan}</Button>
          <Button look="primary" onClick={() => press("make")}>
            {making.isPending ? words.applying : words.apply}
          </Button>
        </>
      }
    >
      <p>{words.lead}</p>
      <PartyField
        id="swap-other"
        label={words.other}
        hint={words.hint}
        value={other === null ? typed : nameOf(other)}
        fault={fault}
        onPick={(item) => {
          pick(item);
          setFault(item.id === view.id ? words.itself : undefined);
        }}
        onText={(text) => {
          if (other !== null && text === nameOf(other)) return;
          type(text);
          setFault(undefined);
        }}
      />
      <MakingOutcomeNotice
        making={making}
        violations={placeViolations(plan.data?.violations ?? [], changes, a)}
        onAgain={() => press("make")}
      />
      {isSought || isPlanning ? <Waiting lines={3} /> : null}
      {plan.data === undefined || changes.length === 0 ? null : isEmpty ? (
        <p>{words.nothing}</p>
      ) : (
        <PlanSummary plan={plan.data} />
      )}
    </Dialog>
  );
}

/** With whom: who was picked, or whose number was typed and not picked, once that is found. */
function useOther() {
  const [picked, setPicked] = useState<ExtensionItem | null>(null);
  const [typed, setTyped] = useState("");
  const meant = useParty(picked === null ? typed : null);
  const type = (text: string) => {
    setPicked(null);
    setTyped(text);
  };
  return {
    other: picked ?? meant ?? null,
    isTyped: picked === null,
    isSought: meant === undefined,
    typed,
    pick: setPicked,
    type,
  };
}
