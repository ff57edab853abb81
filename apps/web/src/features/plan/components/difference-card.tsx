import { useState } from "react";
import { Button } from "../../../components/button.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { useWords } from "../../../lib/words.ts";
import { followersIn, type PlanRow, thingsIn } from "../plan-rows.ts";
import type { Folds } from "../use-folds.ts";
import type { Leaving } from "../use-leaving.ts";
import { usePrinting } from "../use-printing.ts";
import type { ShownPlan } from "../use-shown-plan.ts";
import { DifferenceTable } from "./difference-table.tsx";
import { PlanViolation } from "./plan-violation.tsx";

const TONES = ["ADD", "CHANGE", "REMOVE"] as const;
/** So many rows go onto paper. */
const MOST_PRINTED = 2000;

interface CardProps {
  shown: ShownPlan;
  folds: Folds;
  leaving: Leaving;
}

/** 差分: how many of each kind, which of them are shown, and the table. */
export function DifferenceCard({ shown, folds, leaving }: CardProps) {
  const words = useWords("plan");
  const { between } = usePanel();
  const [only, setOnly] = useState<PlanRow["tone"] | null>(null);
  const printing = usePrinting();
  const { rows, violations, idle } = shown;
  const groups = shown.groups.filter(({ tone }) => only === null || tone === only);
  const alone = violations.filter(({ row }) => row === null);
  const total = words.total(shown.count, followersIn(rows));
  return (
    <section className="card" aria-labelledby="plan-differences">
      <div className="card-head">
        <h2 id="plan-differences" tabIndex={-1}>
          {words.differences}
        </h2>
        <fieldset className="chips plan-chips">
          <legend className="visually-hidden">{words.chipsLabel}</legend>
          {TONES.map((tone) => (
            <button
              key={tone}
              type="button"
              className={`chip plan-tone-${tone.toLowerCase()}`}
              aria-pressed={only === tone}
              onClick={() => setOnly(only === tone ? null : tone)}
            >
              {words.chip(words.counts[tone], thingsIn(rows, tone))}
            </button>
          ))}
        </fieldset>
        <span className="meta">
          {violations.length === 0 ? `${total}${between}${words.nothingToMend}` : total}
        </span>
      </div>
      {printing && rows.length > MOST_PRINTED ? (
        <p className="card-body">{words.printFirst(MOST_PRINTED)}</p>
      ) : null}
      {rows.length === 0 ? null : (
        <DifferenceTable
          shown={shown}
          groups={groups}
          folds={printing ? { ...folds, isOpen: () => true, limitOf: () => MOST_PRINTED } : folds}
          leaving={leaving}
        />
      )}
      {alone.length === 0 ? null : (
        <div className="card-body plan-alone">
          <h3>{words.refused.alone}</h3>
          {alone.map((placed) => (
            <PlanViolation key={placed.id} placed={placed} all={alone} shown={shown} leaving={leaving} />
          ))}
        </div>
      )}
      {idle.length === 0 ? null : (
        <div className="card-body plan-idle">
          <p>{words.idle(idle.length)}</p>
          <Button small onClick={() => void leaving.wishes(idle, words.leaveIdle)}>
            {words.leaveIdle}
          </Button>
        </div>
      )}
    </section>
  );
}
