import { Notice } from "./notice.tsx";

interface NotDoneProps {
  /** null where nothing was refused. */
  refused: { readonly title: string; readonly remedy?: string } | null;
}

/** Why something was not done, and what to do about it. */
export function NotDoneNotice({ refused }: NotDoneProps) {
  if (refused === null) return null;
  return (
    <Notice kind="error" urgent title={refused.title}>
      {refused.remedy === undefined ? null : <p>{refused.remedy}</p>}
    </Notice>
  );
}
