import type { ReactNode } from "react";
import { usePanel } from "../lib/messages.tsx";

export type StatusKind = "live" | "none" | "held" | "warn" | "apart" | "work";

const SHAPES: Readonly<Record<StatusKind, ReactNode>> = {
  live: (
    <>
      <circle cx="7" cy="7" r="6.5" fill="currentColor" />
      <path className="status-cut" d="m4 7.2 2.2 2.2L10.2 5" fill="none" strokeWidth="1.7" />
    </>
  ),
  none: (
    <circle
      cx="7"
      cy="7"
      r="5.5"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeDasharray="2.6 2"
    />
  ),
  held: (
    <>
      <path d="M7 .8 13.5 13H.5z" fill="currentColor" />
      <path className="status-cut" d="M7 5v4M7 10.4v1.2" strokeWidth="1.6" />
    </>
  ),
  warn: (
    <>
      <path d="M7 .8 13.5 13H.5z" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M7 5v3.5M7 10v1.2" stroke="currentColor" strokeWidth="1.5" />
    </>
  ),
  apart: (
    <>
      <rect x="1" y="1" width="12" height="12" rx="2" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M4 7h6" stroke="currentColor" strokeWidth="1.6" />
    </>
  ),
  work: (
    <path
      d="M7 1.5a5.5 5.5 0 1 1-5.5 5.5"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
    />
  ),
};

/** A state by word, shape and colour, so that any one of them is enough. */
export function Status({ kind, children }: { kind: StatusKind; children: ReactNode }) {
  return (
    <span className={`status status-${kind}`}>
      <svg viewBox="0 0 14 14" aria-hidden="true">
        {SHAPES[kind]}
      </svg>
      {children}
    </span>
  );
}

const OF_STATE = { LIVE: "live", UNBOUND: "none", HELD: "held" } as const;

/** How an extension stands. */
export function ExtensionState({ state }: { state: keyof typeof OF_STATE }) {
  const panel = usePanel();
  return <Status kind={OF_STATE[state]}>{panel.state[state]}</Status>;
}
