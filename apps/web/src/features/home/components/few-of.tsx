import { Fragment, type ReactNode } from "react";
import { usePanel } from "../../../lib/messages.tsx";
import { useWords } from "../../../lib/words.ts";

/** The first few of so many, with what stands between them and how many more there are. */
export function FewOf({ total, children }: { total: number; children: readonly ReactNode[] }) {
  const { between } = usePanel();
  const { todo } = useWords("home");
  const more = total - children.length;
  const told = more > 0 ? [...children, todo.more(more)] : children;
  return told.map((child, place) => (
    <Fragment key={place}>
      {place === 0 ? null : between}
      {child}
    </Fragment>
  ));
}
