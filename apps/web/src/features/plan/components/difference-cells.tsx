import type { ReactNode } from "react";
import { Diff } from "../../../components/diff.tsx";
import type { Difference } from "../../../components/record-differences.ts";
import { useWords } from "../../../lib/words.ts";
import { effectWords } from "../effect-words.ts";
import type { PlanRow } from "../plan-rows.ts";

/** The cells of one row: what changes stands in its own cell, struck and new, and what stays as it is. */
export function DifferenceCells({ row, isApplicable }: { row: PlanRow; isApplicable: boolean }) {
  const words = useWords("plan");
  const { columns } = words;
  const { kind, name, mobile, site, differences } = row;
  const own = (field: Difference["field"]) => differences.find((one) => one.field === field);
  const isNameless = kind === "inbound" || kind === "handset";
  const isElsewhere = !["mobile", "site", "name", "number", "added", "removed"].includes(kind);
  return (
    <>
      <th scope="row" {...(isNameless ? { colSpan: 2 } : {})}>
        <Marked row={row} difference={kind === "number" ? own("number") : undefined}>
          {row.number}
        </Marked>
      </th>
      {isNameless ? null : (
        <td className="plan-name">
          {kind === "name" ? <Told differences={differences} /> : <Marked row={row}>{name}</Marked>}
        </td>
      )}
      {isElsewhere ? (
        <td colSpan={2} className="plan-else">
          <Told differences={differences} labelled />
        </td>
      ) : (
        <>
          <td className="plan-mobile" data-label={columns.mobile}>
            <Marked row={row} difference={kind === "mobile" ? own("mobile") : undefined}>
              {mobile}
            </Marked>
          </td>
          <td className="plan-site" data-label={columns.site}>
            <Marked row={row} difference={kind === "site" ? own("site") : undefined}>
              {site}
            </Marked>
          </td>
        </>
      )}
      <td className={row.effect === "LOST" && isApplicable ? "plan-calls plan-lost" : "plan-calls"}>
        <span className={row.effect === null && row.swappedWith === null ? "meta" : undefined}>
          {effectWords(row, words, isApplicable)}
        </span>
      </td>
    </>
  );
}

/** A value: new where the extension is, struck where it goes, both where it changes. */
function Marked({
  row,
  difference,
  children,
}: {
  row: PlanRow;
  difference?: Difference | undefined;
  children: string;
}): ReactNode {
  if (difference !== undefined) return <Diff before={difference.before} after={difference.after} />;
  if (children === "" || children === "—") return children;
  if (row.kind === "added") return <ins>{children}</ins>;
  return row.kind === "removed" ? <del>{children}</del> : children;
}

function Told({ differences, labelled = false }: { differences: readonly Difference[]; labelled?: boolean }) {
  return differences.map(({ field, label, before, after }) => (
    <span key={field} className="plan-told-field">
      {labelled ? <span className="meta">{label} </span> : null}
      <Diff before={before} after={after} />
    </span>
  ));
}
