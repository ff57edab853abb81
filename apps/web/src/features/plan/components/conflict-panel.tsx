import type { ChangeToSend } from "@naisen/api/change-set";
import { useState } from "react";
import { Button } from "../../../components/button.tsx";
import { Notice } from "../../../components/notice.tsx";
import type { Naming } from "../../../components/record-differences.ts";
import { usePanel } from "../../../lib/messages.tsx";
import { useWords } from "../../../lib/words.ts";
import { type FieldConflict, fieldConflicts, type Overtaken } from "../plan-conflicts.ts";
import { kindOfField, withoutRows } from "../plan-rows.ts";
import type { ShownPlan } from "../use-shown-plan.ts";

type Choice = "mine" | "theirs";

interface ConflictProps {
  overtaken: Overtaken;
  shown: ShownPlan;
  naming: Naming;
  onGoOn: (changes: readonly ChangeToSend[]) => void;
}

/** Three ways: as it was when the plan was made, as others left it, and the plan's change; one is chosen for each field. */
export function ConflictPanel({ overtaken, shown, naming, onGoOn }: ConflictProps) {
  const { conflict: words } = useWords("plan");
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());
  const [pressed, setPressed] = useState(false);
  const conflicts = fieldConflicts(overtaken, naming);
  const open = conflicts.filter(({ mine }) => mine !== null);
  const missing = open.filter(({ id }) => !choices.has(id)).length;
  const all = (choice: Choice) => setChoices(new Map(open.map(({ id }) => [id, choice])));

  function goOn() {
    setPressed(true);
    if (missing > 0) return;
    const given = open.filter(({ id }) => choices.get(id) === "theirs");
    const rows = shown.rows.filter((row) =>
      given.some(({ address, field }) => address === row.address && belongs(row.kind, field)),
    );
    onGoOn(withoutRows(shown.changes, shown.changes, rows));
  }

  return (
    <section className="card plan-told plan-conflict" aria-labelledby="plan-conflict">
      <div className="card-body" data-told-first tabIndex={-1}>
        <Notice kind="warn" urgent title={<span id="plan-conflict">{words.title}</span>}>
          <p>{open.length === 0 ? words.nothingToChoose : words.text}</p>
        </Notice>
      </div>
      {conflicts.length === 0 ? null : (
        <ConflictTable
          conflicts={conflicts}
          choices={choices}
          onChoose={(id, choice) => setChoices((now) => new Map(now).set(id, choice))}
        />
      )}
      <div className="card-body plan-conflict-foot">
        {pressed && missing > 0 ? <Notice kind="error" urgent title={words.choose(missing)} /> : null}
        <div className="actions">
          <Button look="primary" onClick={goOn}>
            {open.length === 0 ? words.goOnPlain : words.goOn}
          </Button>
          {open.length < 2 ? null : (
            <>
              <Button onClick={() => all("mine")}>{words.allMine}</Button>
              <Button onClick={() => all("theirs")}>{words.allTheirs}</Button>
            </>
          )}
        </div>
      </div>
    </section>
  );
}

/** Whether the row of a kind makes the field what it is; a removed or added extension is all of its fields. */
function belongs(kind: ShownPlan["rows"][number]["kind"], field: string): boolean {
  return kind === "removed" || kind === "added" || kindOfField(field) === kind;
}

function ConflictTable({
  conflicts,
  choices,
  onChoose,
}: {
  conflicts: readonly FieldConflict[];
  choices: ReadonlyMap<string, Choice>;
  onChoose: (id: string, choice: Choice) => void;
}) {
  const { conflict: words } = useWords("plan");
  const { columns } = words;
  return (
    <table className="plan-table plan-conflicts">
      <caption className="visually-hidden">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.field}</th>
          <th scope="col">{columns.was}</th>
          <th scope="col">{columns.now}</th>
          <th scope="col">{columns.mine}</th>
          <th scope="col">{columns.choice}</th>
        </tr>
      </thead>
      <tbody>
        {conflicts.map((conflict) => (
          <ConflictRow
            key={conflict.id}
            conflict={conflict}
            choice={choices.get(conflict.id)}
            onChoose={(choice) => onChoose(conflict.id, choice)}
          />
        ))}
      </tbody>
    </table>
  );
}

function ConflictRow({
  conflict,
  choice,
  onChoose,
}: {
  conflict: FieldConflict;
  choice: Choice | undefined;
  onChoose: (choice: Choice) => void;
}) {
  const { when } = usePanel();
  const { conflict: words } = useWords("plan");
  const { id, number, name, label, was, now, mine, by } = conflict;
  const title = `${number} ${name} ${label}`.trim();
  return (
    <tr>
      <th scope="row">
        {number} {name}
        <br />
        <span className="meta">{label}</span>
      </th>
      <td data-label={words.columns.was}>{was}</td>
      <td data-label={words.columns.now}>
        <ins>{now}</ins>
        {by === null ? null : <p className="meta">{words.entry(by.who, when(by.at))}</p>}
      </td>
      <td data-label={words.columns.mine}>
        {mine === null ? <span className="meta">{words.notMine}</span> : <ins>{mine}</ins>}
      </td>
      <td>
        {mine === null ? null : (
          <fieldset className="plan-choice">
            <legend className="visually-hidden">{title}</legend>
            {(["mine", "theirs"] as const).map((one) => (
              <label key={one} className="choice">
                <input type="radio" name={id} checked={choice === one} onChange={() => onChoose(one)} />
                <span>{one === "mine" ? words.keepMine : words.takeTheirs}</span>
              </label>
            ))}
          </fieldset>
        )}
      </td>
    </tr>
  );
}
