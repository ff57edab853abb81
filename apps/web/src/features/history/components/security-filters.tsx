import { type KeyboardEvent, useEffect, useRef } from "react";
import { Field } from "../../../components/field.tsx";
import { useWords } from "../../../lib/words.ts";
import { KINDS } from "../security-search.ts";
import { useSecuritySearch } from "../use-security-search.ts";
import { Choice, PERIODS } from "./history-filters.tsx";
import { SpanFields } from "./span-fields.tsx";

/** 期間, 種類, ユーザーID: what is chosen stands in the address and is looked for at once. */
export function SecurityFilters() {
  const { filters: periods } = useWords("history");
  const { filters: words } = useWords("events");
  const { search, change, today } = useSecuritySearch();
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is not known to every browser that we support
    <form role="search" className="history-fields" onSubmit={(event) => event.preventDefault()}>
      <Choice
        id="period"
        label={periods.period}
        value={search.days ?? "30"}
        options={PERIODS.map((one) => [one, periods.periods[one]])}
        onChoose={(one) =>
          change({
            days: PERIODS.find((period) => period === one && period !== "30") as typeof search.days,
            ...(one === "span" ? {} : { from: undefined, to: undefined }),
          })
        }
      />
      <Choice
        id="kind"
        label={words.kind}
        value={search.kind ?? ""}
        options={[["", words.everyKind], ...KINDS.map((one) => [one, words.kinds[one]] as const)]}
        onChoose={(one) => change({ kind: KINDS.find((kind) => kind === one) })}
      />
      <PersonField />
      {search.days === "span" ? <SpanFields search={search} today={today} onChange={change} /> : null}
    </form>
  );
}

/** Looked for when it is typed to its end: a part of a user ID finds nobody. */
function PersonField() {
  const { filters: words } = useWords("events");
  const { search, change } = useSecuritySearch();
  const { who = "" } = search;
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current !== null) input.current.value = who;
  }, [who]);
  const look = () => change({ who: input.current?.value.trim() || undefined });
  return (
    <Field id="who" label={words.person} note={<span className="visually-hidden">{words.personHint}</span>}>
      <input
        ref={input}
        id="who"
        type="search"
        className="input"
        autoComplete="off"
        maxLength={64}
        defaultValue={who}
        aria-describedby="who-note"
        onBlur={look}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key === "Enter" && !event.nativeEvent.isComposing) look();
        }}
      />
    </Field>
  );
}
