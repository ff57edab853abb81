import type { Decision } from "@naisen/api/call";
import { Button } from "../../../components/button.tsx";
import { useToast } from "../../../components/toast.tsx";
import type { callQuery } from "../../../lib/call-query.ts";
import { copyText } from "../../../lib/copy-text.ts";
import { usePanel } from "../../../lib/messages.tsx";
import { displayOf } from "../../../lib/phones.ts";
import { useParties } from "../../../lib/use-party.ts";
import { useTongue } from "../../../lib/use-readable.ts";
import { useWords } from "../../../lib/words.ts";
import { type AskedCall, legNumbers, resultSentence } from "../call-story.ts";
import { callerNumber } from "../party.ts";
import { useCircumstances } from "../use-circumstances.ts";
import { useMakeScenario } from "../use-make-scenario.ts";

interface ResultActsProps {
  decision: Decision;
  call: Parameters<typeof callQuery>[0];
  asked: Omit<AskedCall, "ownerOf">;
}

/** What can be done with a result: hand it on, keep it as a test, print it. */
export function ResultActs({ decision, call, asked }: ResultActsProps) {
  const words = useWords("calls");
  const show = useToast();
  const tongue = useTongue();
  const { simulator, marks } = usePanel();
  const circumstances = useCircumstances();
  const ownerOf = useParties(legNumbers(decision));
  const make = useMakeScenario();

  async function copyLink(): Promise<void> {
    const isCopied = await copyText(window.location.href);
    show(isCopied ? { kind: "ok", text: words.copied } : { kind: "error", text: words.notCopied });
  }

  function makeScenario(): Promise<void> {
    const from = asked.callerItem?.number ?? callerNumber(asked.caller);
    const who = simulator.asked(from, displayOf(asked.dialled));
    const sentence = resultSentence(tongue, decision, { ...asked, ownerOf });
    return make(words.caseName(marks.inRow([who, ...circumstances]), sentence), call, decision);
  }

  return (
    <div className="actions">
      <Button small onClick={() => void copyLink()}>
        {words.copyLink}
      </Button>
      <Button small onClick={() => void makeScenario()}>
        {words.makeScenario}
      </Button>
      <Button small look="quiet" className="print-button" onClick={() => window.print()}>
        {words.print}
      </Button>
    </div>
  );
}
