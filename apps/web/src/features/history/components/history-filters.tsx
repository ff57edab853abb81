import type { Answer } from "@naisen/api/endpoint";
import type { summarizeChangeSets } from "@naisen/api/endpoints/change-sets";
import { type InputEvent, useEffect, useRef } from "react";
import { Field } from "../../../components/field.tsx";
import { useWords } from "../../../lib/words.ts";
import { DOORS } from "../search.ts";
import { useHistorySearch } from "../use-history-search.ts";
import { SpanFields } from "./span-fields.tsx";

type Actors = Answer<typeof summarizeChangeSets>["actors"];

export const PERIODS = ["7", "30", "90", "all", "span"] as const;
const PAUSE_MS = 300;

/** 期間, だれが, 種別, 番号: what is chosen stands in the address and is looked for at once. */
export function HistoryFilters({ actors }: { actors: Actors }) {
  const { filters: words, entry } = useWords("history");
  const { search, change, today } = useHistorySearch();
  const { days = "30", who = "", door = "" } = search;
  const known = actors.some(({ userId }) => userId === who) || who === "";
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is not known to every browser that we support
    <form role="search" className="history-fields" onSubmit={(event) => event.preventDefault()}>
      <Choice
        id="period"
        label={words.period}
        value={days}
        options={PERIODS.map((one) => [one, words.periods[one]])}
        onChoose={(one) =>
          change({
            days: PERIODS.find((period) => period === one && period !== "30") as typeof search.days,
            ...(one === "span" ? {} : { from: undefined, to: undefined }),
          })
        }
      />
      <Choice
        id="who"
        label={words.who}
        value={who}
        options={[
          ["", words.everybody],
          ...actors.map(({ userId, name, extension }) => [userId, words.person(name, extension)] as const),
          ...(known ? [] : [[who, who] as const]),
        ]}
        onChoose={(one) => change({ who: one || undefined })}
      />
      <Choice
        id="door"
        label={words.door}
        value={door}
        options={[["", words.everyDoor], ...DOORS.map((one) => [one, words.doors[one]] as const)]}
        onChoose={(one) => change({ door: DOORS.find((each) => each === one) })}
      />
      <NumberField label={words.number} hint={words.numberHint(entry.automatic)} />
      {days === "span" ? <SpanFields search={search} today={today} onChange={change} /> : null}
    </form>
  );
}

interface ChoiceProps {
  id: string;
  label: string;
  value: string;
  options: readonly (readonly [value: string, text: string])[];
  onChoose: (value: string) => void;
}

/** One thing out of a list. */
export function Choice({ id, label, value, options, onChoose }: ChoiceProps) {
  return (
    <Field id={id} label={label}>
      <select
        id={id}
        className="input"
        value={value}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {options.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** Looked for as one types, but never in the middle of an input method's composition. */
function NumberField({ label, hint }: { label: string; hint: string }) {
  const { search, change } = useHistorySearch();
  const { q = "" } = search;
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    const { current } = input;
    if (current !== null && current.value.trim() !== q) current.value = q;
  }, [q]);

  function look() {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      change({ q: input.current?.value.trim().slice(0, 32) || undefined });
    }, PAUSE_MS);
  }

  return (
    <Field id="q" label={label} note={<span className="visually-hidden">{hint}</span>}>
      <input
        ref={input}
        id="q"
        type="search"
        className="input"
        inputMode="tel"
        autoComplete="off"
        maxLength={32}
        defaultValue={q}
        aria-describedby="q-note"
        onInput={(event: InputEvent<HTMLInputElement>) => {
          if (!event.nativeEvent.isComposing) look();
        }}
        onCompositionEnd={look}
      />
    </Field>
  );
}
