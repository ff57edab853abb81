import { Diff } from "./diff.tsx";
import type { Difference } from "./record-differences.ts";

/** Settings with their old and new values. */
export function DifferenceList({ differences }: { differences: readonly Difference[] }) {
  return (
    <dl className="differences">
      {differences.map(({ label, before, after }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <Diff before={before} after={after} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
