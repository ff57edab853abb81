import type { ReactNode, Ref } from "react";
import { Icon, type IconName } from "./icon.tsx";

const ICONS = { info: "info", warn: "warn", error: "refuse", ok: "check" } as const satisfies Record<
  string,
  IconName
>;

interface NoticeProps {
  kind: keyof typeof ICONS;
  title: ReactNode;
  children?: ReactNode;
  /** Told at once by a screen reader. */
  urgent?: boolean;
  ref?: Ref<HTMLDivElement>;
}

/** A framed message: what happened, and what to do. */
export function Notice({ kind, title, children, urgent = false, ref }: NoticeProps) {
  return (
    <div ref={ref} className={`notice notice-${kind}`} role={urgent ? "alert" : undefined} tabIndex={-1}>
      <Icon name={ICONS[kind]} />
      <div>
        <p className="notice-title">{title}</p>
        {children}
      </div>
    </div>
  );
}
