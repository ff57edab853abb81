import { getRouteApi } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { Icon } from "../../../components/icon.tsx";
import { useOneKey } from "../../../lib/use-one-key.ts";
import { useWords } from "../../../lib/words.ts";

const route = getRouteApi("/accounts");
const PAUSE_MS = 200;

/** Searches as one types, but never in the middle of an input method's composition. The address is the truth. */
export function AccountsSearch() {
  const words = useWords("accounts");
  const { q = "" } = route.useSearch();
  const navigate = route.useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useOneKey("/", () => input.current?.select());
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    const { current } = input;
    if (current !== null && current.value.trim() !== q) current.value = q;
  }, [q]);

  function search(typed: string, pause: number) {
    clearTimeout(timer.current);
    const next = typed.trim().slice(0, 100);
    timer.current = setTimeout(() => {
      if (next !== q)
        void navigate({ search: next === "" ? {} : { q: next }, replace: true, resetScroll: false });
    }, pause);
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is not known to every browser that we support
    <form
      className="search"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        search(input.current?.value ?? "", 0);
      }}
    >
      <label className="visually-hidden" htmlFor="accounts-q">
        {words.searchLabel}
      </label>
      <span className="search-box">
        <Icon name="search" />
        <input
          ref={input}
          id="accounts-q"
          type="search"
          className="input"
          defaultValue={q}
          maxLength={100}
          autoComplete="off"
          aria-describedby="accounts-q-hint"
          onInput={(event) => {
            if (!event.nativeEvent.isComposing) search(event.currentTarget.value, PAUSE_MS);
          }}
          onCompositionEnd={(event) => search(event.currentTarget.value, PAUSE_MS)}
        />
      </span>
      <span className="hint" id="accounts-q-hint">
        {words.searchHint}
      </span>
    </form>
  );
}
