import type { ReactNode } from "react";

/** One line of the network: how it is, of what, and more about it. */
export function NetworkRow({ status, what, note }: { status: ReactNode; what: string; note?: ReactNode }) {
  return (
    <li>
      {status}
      <span>{what}</span>
      <span className="meta">{note}</span>
    </li>
  );
}
