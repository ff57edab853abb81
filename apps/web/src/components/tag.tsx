import type { ReactNode } from "react";

/** A short word beside a heading or a label. */
export function Tag({
  kind,
  children,
}: {
  kind: "change" | "gained" | "lost" | "plain";
  children: ReactNode;
}) {
  return <span className={`tag tag-${kind}`}>{children}</span>;
}
