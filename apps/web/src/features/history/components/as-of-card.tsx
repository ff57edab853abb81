import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Button } from "../../../components/button.tsx";
import { Field } from "../../../components/field.tsx";
import { ReadFailure } from "../../../components/read-failure.tsx";
import { Waiting } from "../../../components/waiting.tsx";
import { daysBefore } from "../../../lib/days.ts";
import { useWords } from "../../../lib/words.ts";
import { asOfQuery } from "../api/history-queries.ts";
import { useHistorySearch } from "../use-history-search.ts";
import { AsOfTable } from "./as-of-table.tsx";

/** その日の内容: one number as it was at the end of a day, beside what it is now. */
export function AsOfCard() {
  const { asOf: words } = useWords("history");
  const { search, today, change } = useHistorySearch();
  const [number, setNumber] = useState(search.number ?? "");
  const [day, setDay] = useState(search.day ?? daysBefore(today, 7));
  const [fault, setFault] = useState(false);
  const asked = search.number !== undefined && search.day !== undefined;

  function look(event: FormEvent) {
    event.preventDefault();
    const typed = number.trim().normalize("NFKC").replaceAll(/[^\d]/g, "");
    setFault(typed === "" || day === "");
    if (typed !== "" && day !== "") change({ number: typed, day });
  }

  return (
    <details className="card as-of" open={asked} aria-labelledby="as-of-title">
      <summary>
        <h2 id="as-of-title">{words.title}</h2>
        <span className="meta">{words.lead}</span>
      </summary>
      <form className="as-of-form" onSubmit={look}>
        <Field id="as-of-number" label={words.number} fault={fault ? words.fault : undefined}>
          <input
            id="as-of-number"
            className="input"
            inputMode="numeric"
            autoComplete="off"
            maxLength={32}
            value={number}
            aria-invalid={fault}
            aria-describedby="as-of-number-fault"
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
        </Field>
        <Field id="as-of-day" label={words.day}>
          <input
            id="as-of-day"
            type="date"
            className="input"
            max={today}
            value={day}
            onChange={(event) => setDay(event.currentTarget.value)}
          />
        </Field>
        <Button type="submit" look="recommended">
          {words.show}
        </Button>
      </form>
      {asked ? <AsOfResult number={search.number ?? ""} day={search.day ?? ""} /> : null}
    </details>
  );
}

function AsOfResult({ number, day }: { number: string; day: string }) {
  const asOf = useQuery(asOfQuery(number, day));
  return (
    <div className="as-of-result" aria-live="polite">
      {asOf.isError ? <ReadFailure error={asOf.error} onAgain={() => void asOf.refetch()} /> : null}
      {asOf.isPending ? <Waiting lines={4} /> : null}
      {asOf.data === undefined ? null : <AsOfTable asOf={asOf.data} number={number} />}
    </div>
  );
}
