import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { Button } from "../../../components/button.tsx";
import { Field, fieldIds } from "../../../components/field.tsx";
import { numberPlanQuery } from "../../../lib/number-reads.ts";
import { useWords } from "../../../lib/words.ts";
import { readNumber, thousandBeside, thousandOf } from "../thousands.ts";

const route = getRouteApi("/numbers");

/** What numbers may be like where the plan is not known yet. */
const ANY = { least: 2, most: 8, spans: [] };

/** Goes to a thousand: one of those in use, the one beside, or that of a number that is typed. */
export function SpanPicker({ from }: { from: string | undefined }) {
  const words = useWords("numbers");
  const navigate = route.useNavigate();
  const { least, most, spans } = useQuery(numberPlanQuery).data ?? ANY;
  const here = from === undefined ? "" : thousandOf(from);
  const open = (to: string) => void navigate({ search: to === "" ? {} : { from: to }, resetScroll: false });
  const known = here === "" || spans.some((span) => span.from === here);
  return (
    <div className="numbers-picker">
      <div className="field">
        <div className="field-label">
          <label htmlFor="span">{words.spans}</label>
        </div>
        <select
          id="span"
          className="input"
          value={here}
          onChange={(event) => open(event.currentTarget.value)}
        >
          <option value="">{words.allInUse}</option>
          {known ? null : <option value={here}>{words.thousand(here)}</option>}
          {spans.map((span) => (
            <option key={span.from} value={span.from}>
              {words.spanOf(span.from, span.used)}
            </option>
          ))}
        </select>
      </div>
      <JumpForm least={least} most={most} onJump={open} />
      {from === undefined ? null : (
        <nav className="numbers-beside" aria-label={words.spans}>
          <Beside to={thousandBeside(from, -1)} label={words.previousThousand} />
          <Beside to={thousandBeside(from, 1)} label={words.nextThousand} />
        </nav>
      )}
    </div>
  );
}

function Beside({ to, label }: { to: string | undefined; label: string }) {
  if (to === undefined) return null;
  return (
    <Link to="/numbers" search={{ from: to }} resetScroll={false}>
      {label} {to}
    </Link>
  );
}

interface JumpProps {
  least: number;
  most: number;
  onJump: (number: string) => void;
}

function JumpForm({ least, most, onJump }: JumpProps) {
  const words = useWords("numbers");
  const [typed, setTyped] = useState("");
  const [fault, setFault] = useState<string | undefined>();

  function jump(event: FormEvent) {
    event.preventDefault();
    const number = readNumber(typed, least, most);
    setFault(number === null ? words.jumpFault(least, most) : undefined);
    if (number === null) document.getElementById("jump")?.focus();
    else onJump(number);
  }

  return (
    <form className="numbers-jump" aria-label={words.jump} noValidate onSubmit={jump}>
      <Field
        id="jump"
        label={words.jumpTo}
        fault={fault}
        note={fault === undefined ? <p className="hint">{words.jumpHint(least, most)}</p> : null}
      >
        <span className="numbers-jump-row">
          <input
            id="jump"
            className="input input-number"
            inputMode="numeric"
            autoComplete="off"
            value={typed}
            aria-invalid={fault !== undefined}
            aria-describedby={fieldIds("jump").describedBy}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Button type="submit">{words.jumpGo}</Button>
        </span>
      </Field>
    </form>
  );
}
