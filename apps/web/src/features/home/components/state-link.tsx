import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

interface StateLinkProps {
  state: "LIVE" | "HELD" | "UNBOUND";
  className?: string;
  /** Not reached by keyboard: the same link stands beside it in words. */
  aside?: boolean;
  children?: ReactNode;
}

/** A way to the list of those that stand so. */
export function StateLink({ state, className, aside = false, children }: StateLinkProps) {
  return (
    <Link to="/extensions" search={{ state }} className={className} {...(aside ? { tabIndex: -1 } : {})}>
      {children}
    </Link>
  );
}
