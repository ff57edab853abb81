import type { Plan } from "@naisen/api/change-set";
import { useTongue } from "../lib/use-readable.ts";
import { CallList } from "./call-list.tsx";
import { callRowOf } from "./changed-call-rows.tsx";
import { changedCalls } from "./changed-calls.ts";
import { Tag } from "./tag.tsx";

/** 変わる通話: lost ones first, and of each what stays as it is. */
export function PreviewCalls({ plan }: { plan: Plan }) {
  const tongue = useTongue();
  const { preview: words } = tongue.messages.panel;
  const calls = changedCalls(plan);
  const lost = calls.filter(({ kind }) => kind === "LOST").length;
  return (
    <div className="preview-part">
      <h4>
        {words.calls} <span className="meta">{words.callCount(calls.length)}</span>
        {lost === 0 ? null : <Tag kind="lost">{words.lostCount(lost)}</Tag>}
      </h4>
      {calls.length === 0 ? (
        <p>
          {words.noCalls}
          <br />
          <span className="meta">{words.noCallsText}</span>
        </p>
      ) : (
        <CallList label={words.calls} rows={calls.map((call) => callRowOf(call, tongue))} />
      )}
    </div>
  );
}
