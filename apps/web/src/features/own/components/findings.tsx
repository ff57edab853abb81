import type { Violation } from "@naisen/api/change-set";
import { violationText } from "@naisen/messages/speak";
import { Notice } from "../../../components/notice.tsx";
import { readableParams } from "../../../lib/phones.ts";
import { useReasons } from "../../../lib/reasons.ts";

/** What rules say of a change of one's own: why it is refused and what to do, or what is worth knowing. */
export function Findings({ found, kind }: { found: readonly Violation[]; kind: "error" | "warn" }) {
  const messages = useReasons();
  const { marks, between } = messages.panel;
  return found.map(({ code, path, params }) => {
    const { title, facts, remedy } = violationText(messages, code, readableParams(params));
    const told = kind === "error" ? facts.filter(([, value]) => value.trim() !== "") : [];
    return (
      <Notice key={code + path} kind={kind} urgent={kind === "error"} title={title}>
        {told.length === 0 ? null : (
          <p>{told.map(([label, value]) => marks.fact(label, value)).join(between)}</p>
        )}
        <p>{remedy}</p>
      </Notice>
    );
  });
}
