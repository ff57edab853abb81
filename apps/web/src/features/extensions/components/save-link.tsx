import type { ReactNode } from "react";
import { saveFile } from "../../../lib/save-file.ts";

interface SaveLinkProps {
  href: string;
  className: string;
  onPress?: () => void;
  children: ReactNode;
}

/** A link to a file of ours, which may first have to be asked who is there. */
export function SaveLink({ href, className, onPress, children }: SaveLinkProps) {
  return (
    <a
      href={href}
      download
      className={className}
      onClick={(event) => {
        event.preventDefault();
        onPress?.();
        void saveFile(href);
      }}
    >
      {children}
    </a>
  );
}
