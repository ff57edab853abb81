import { Notice } from "../../../components/notice.tsx";

/** That what is shown is the carrier's word, and whom to ask for another one. */
export function ReadOnlyNotice({ title, remedy }: { title: string; remedy: string }) {
  return (
    <Notice kind="info" title={title}>
      <p>{remedy}</p>
    </Notice>
  );
}
