import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

interface ExtensionLinkProps {
  number: string;
  /** Goes to the field of the mobile number at once. */
  toMobile?: boolean;
  children?: ReactNode;
}

/** Opens an extension in the drawer; its number is the link where nothing else is. */
export function ExtensionLink({ number, toMobile = false, children }: ExtensionLinkProps) {
  return (
    <Link to="/extensions" search={{ open: number, ...(toMobile ? { focus: "mobile" as const } : {}) }}>
      {children ?? number}
    </Link>
  );
}
