import { useQuery } from "@tanstack/react-query";
import { Diff } from "../../../components/diff.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { sitesQuery } from "../../../lib/reads.ts";
import type { Difference } from "../record-differences.ts";

/** Fields with their old and new values. */
export function DifferenceList({ differences }: { differences: readonly Difference[] }) {
  const { fields, none, state } = usePanel();
  const sites = useQuery(sitesQuery);
  const nameOf = ({ field }: Difference, value: string | null): string => {
    if (value === null) return field === "mobile" ? state.UNBOUND : none;
    if (field !== "site") return value;
    return sites.data?.items.find(({ id }) => id === value)?.name ?? value;
  };
  return (
    <dl className="differences">
      {differences.map((difference) => (
        <div key={difference.field}>
          <dt>{fields[difference.field]}</dt>
          <dd>
            <Diff
              before={nameOf(difference, difference.before)}
              after={nameOf(difference, difference.after)}
            />
          </dd>
        </div>
      ))}
    </dl>
  );
}
