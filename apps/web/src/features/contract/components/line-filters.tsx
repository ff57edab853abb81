import type { ContractView } from "@naisen/api/endpoints/contract";
import { getRouteApi } from "@tanstack/react-router";
import { type InputEvent, useEffect, useRef } from "react";
import { Field } from "../../../components/field.tsx";
import { useWords } from "../../../lib/words.ts";
import type { ContractSearch } from "../search.ts";

const route = getRouteApi("/contract");
const PAUSE_MS = 250;
const STATUSES = ["ACTIVE", "SUSPENDED", "CANCELLED"] as const;

/** Which lines are listed: chips with their counts, and the beginning of a number. */
export function LineFilters({ contract: { lines, pairs } }: { contract: ContractView }) {
  const { lines: words } = useWords("contract");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (next: { readonly [Key in keyof ContractSearch]?: ContractSearch[Key] | undefined }) =>
    void navigate({ search: (now) => ({ ...now, ...next }), replace: true, resetScroll: false });
  const { status, holder, bound, twoInOne, option } = search;
  const none = [status, holder, bound, twoInOne, option].every((one) => one === undefined);
  return (
    <div className="line-filters">
      <fieldset className="chips">
        <legend className="visually-hidden">{words.filters}</legend>
        <Chip
          on={none}
          text={words.all(lines.total)}
          onPress={() =>
            change({
              status: undefined,
              holder: undefined,
              bound: undefined,
              twoInOne: undefined,
              option: undefined,
            })
          }
        />
        {STATUSES.filter((one) => lines[one] > 0).map((one) => (
          <Chip
            key={one}
            on={status === one}
            text={words.status(one, lines[one])}
            onPress={() => change({ status: status === one ? undefined : one })}
          />
        ))}
        <Chip
          on={holder !== undefined}
          text={words.otherHolder(lines.otherHolder)}
          onPress={() => change({ holder: holder === undefined ? "OTHER" : undefined })}
        />
        <Chip
          on={bound !== undefined}
          text={words.unbound(lines.unbound)}
          onPress={() => change({ bound: bound === undefined ? "UNBOUND" : undefined })}
        />
        {pairs === 0 ? null : (
          <Chip
            on={twoInOne !== undefined}
            text={words.paired(pairs)}
            onPress={() => change({ twoInOne: twoInOne === undefined ? "PAIRED" : undefined })}
          />
        )}
        {option === undefined ? null : (
          <Chip on text={words.option(option)} onPress={() => change({ option: undefined })} />
        )}
      </fieldset>
      <NumberField onLook={(q) => change({ q })} />
    </div>
  );
}

function Chip({ on, text, onPress }: { on: boolean; text: string; onPress: () => void }) {
  return (
    <button type="button" className="chip" aria-pressed={on} onClick={onPress}>
      {text}
    </button>
  );
}

function NumberField({ onLook }: { onLook: (q: string | undefined) => void }) {
  const { lines: words } = useWords("contract");
  const { q = "" } = route.useSearch();
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    const { current } = input;
    if (current !== null && current.value.trim() !== q) current.value = q;
  }, [q]);

  function look() {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onLook(input.current?.value.trim().slice(0, 32) || undefined), PAUSE_MS);
  }

  return (
    <Field id="line-q" label={words.search} note={<span className="hint">{words.searchHint}</span>}>
      <input
        ref={input}
        id="line-q"
        type="search"
        className="input input-phone"
        inputMode="tel"
        autoComplete="off"
        maxLength={32}
        defaultValue={q}
        aria-describedby="line-q-note"
        onInput={(event: InputEvent<HTMLInputElement>) => {
          if (!event.nativeEvent.isComposing) look();
        }}
        onCompositionEnd={look}
      />
    </Field>
  );
}
