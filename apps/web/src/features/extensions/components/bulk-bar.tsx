import { useEffect, useRef, useState } from "react";
import { Button, IconButton } from "../../../components/button.tsx";
import { ReadFailure } from "../../../components/read-failure.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { useWords } from "../../../lib/words.ts";
import type { Conditions } from "../search.ts";
import { pairOf } from "../selection.ts";
import { useBulkAct } from "../use-bulk-act.ts";
import type { Choosing } from "../use-selection.ts";
import { DepartmentDialog } from "./department-dialog.tsx";
import { SiteDialog } from "./site-dialog.tsx";
import { UnbindDialog } from "./unbind-dialog.tsx";
import "../../../styles/list-acts.css";

const ACTS = { site: SiteDialog, department: DepartmentDialog, unbind: UnbindDialog } as const;
const NAMES = ["site", "department", "unbind"] as const satisfies readonly (keyof typeof ACTS)[];

interface BulkBarProps {
  choosing: Choosing;
  /** What the list is narrowed to. */
  conditions: Conditions;
}

/** What is chosen, and what can be done with all of it. */
export function BulkBar({ choosing, conditions }: BulkBarProps) {
  const { list } = usePanel();
  const words = useWords("listing");
  const [act, setAct] = useState<keyof typeof ACTS | null>(null);
  const { selection, count, total } = choosing;
  const told = useRef<HTMLElement>(null);
  const pair = pairOf(selection);
  const Act = act === null ? null : ACTS[act];

  // What was pressed to choose is gone with it.
  useEffect(() => {
    if (document.activeElement === document.body) told.current?.focus();
  }, []);
  const chooseAll = () => {
    choosing.chooseAll();
    told.current?.focus();
  };
  const clear = () => {
    choosing.clear();
    document.getElementById("choose-page")?.focus();
  };

  return (
    <>
      <section className="bulk" aria-label={words.bulk.region}>
        <b role="status" ref={told} tabIndex={-1}>
          {words.bulk.chosen(count)}
        </b>
        {selection.kind === "rows" && count < total ? (
          <Button look="link" onClick={chooseAll}>
            {list.chooseAll(total)}
          </Button>
        ) : null}
        <span className="spacer" />
        {NAMES.map((name) => (
          <Button key={name} small onClick={() => setAct(name)}>
            {words.bulk.acts[name]}
          </Button>
        ))}
        {pair === null ? null : <SwapButton pair={pair} choosing={choosing} conditions={conditions} />}
        <IconButton icon="cross" label={words.bulk.clear} onClick={clear} />
      </section>
      {Act === null ? null : <Act choosing={choosing} conditions={conditions} onClose={() => setAct(null)} />}
    </>
  );
}

/** Two mobile extensions change lines: the plan is where it is looked at, so nothing is asked here. */
function SwapButton({
  pair: [one, other],
  choosing,
  conditions,
}: BulkBarProps & { pair: NonNullable<ReturnType<typeof pairOf>> }) {
  const { bulk } = useWords("listing");
  const { progress, planOne } = useBulkAct(choosing.selection, conditions);
  const swap = () => void planOne({ type: "SwapExtensions", a: one.number, b: other.number });
  return (
    <>
      <Button small icon="swap" onClick={swap}>
        {bulk.swap}
      </Button>
      {progress.kind === "failed" ? <ReadFailure error={progress.error} onAgain={swap} /> : null}
    </>
  );
}
