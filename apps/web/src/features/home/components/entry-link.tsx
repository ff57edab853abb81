import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

/** Opens an entry in the history, where it is compared with what stands now. */
export function EntryLink({ id, label, children }: { id: string; label: string; children: ReactNode }) {
  return (
    <Link to="/history" search={{ open: id }} aria-label={label}>
      {children}
    </Link>
  );
}
