import type { ReactNode } from "react";
import { ExtensionState } from "./status.tsx";
import "../styles/binding-bar.css";

type State = "LIVE" | "HELD" | "UNBOUND";

interface BindingBarProps {
  counts: Readonly<Record<State, number>>;
  /** "1,234" in the page's language. */
  numberText: (count: number) => string;
  /** Makes a link of a part: the bar's own is `aside` the one in words, which says the same. */
  link: (state: State, className: string, aside: boolean, children: ReactNode) => ReactNode;
}

const ORDER = ["LIVE", "HELD", "UNBOUND"] as const;

/** How extensions stand as one stacked bar, and below it in words, shapes and exact numbers, which need no bar. */
export function BindingBar({ counts, numberText, link }: BindingBarProps) {
  const parts = ORDER.filter((state) => counts[state] > 0);
  return (
    <>
      <div className="binding-bar" aria-hidden="true">
        {parts.map((state) => (
          <span key={state} style={{ flexGrow: counts[state] }}>
            {link(state, `binding-part binding-part-${state}`, true, null)}
          </span>
        ))}
      </div>
      <ul className="binding-legend">
        {ORDER.map((state) => (
          <li key={state}>
            {link(
              state,
              "binding-count",
              false,
              <>
                <ExtensionState state={state} /> <b>{numberText(counts[state])}</b>
              </>,
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
