import type { NotDone } from "../lib/use-act.ts";
import { Notice } from "./notice.tsx";

/** Why something was not done, and what to do about it. */
export function NotDoneNotice({ refused }: { refused: NotDone | null }) {
  if (refused === null) return null;
  return (
    <Notice kind="error" urgent title={refused.title}>
      <p>{refused.remedy}</p>
    </Notice>
  );
}
