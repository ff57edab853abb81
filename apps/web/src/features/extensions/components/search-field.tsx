import { getRouteApi } from "@tanstack/react-router";
import { type CompositionEvent, type InputEvent, memo, useEffect, useRef } from "react";
import { Icon } from "../../../components/icon.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { useOneKey } from "../../../lib/use-one-key.ts";

const route = getRouteApi("/extensions");
const PAUSE_MS = 200;

/** Searches as one types, but never in the middle of an input method's composition. The address is the truth. */
export const SearchField = memo(function SearchField() {
  const { list } = usePanel();
  const { q = "" } = route.useSearch();
  const navigate = route.useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const hasKey = useOneKey("/", () => {
    input.current?.focus();
    input.current?.select();
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    const { current } = input;
    if (current !== null && current.value.trim() !== q) current.value = q;
  }, [q]);

  function search(typed: string, pause: number) {
    clearTimeout(timer.current);
    const next = typed.trim().slice(0, 100);
    timer.current = setTimeout(() => {
      if (next === q) return;
      void navigate({
        search: (now) => ({ ...now, q: next === "" ? undefined : next, after: undefined }),
        state: (now) => ({ ...now, trail: [] }),
        replace: true,
        resetScroll: false,
      });
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
      <label className="visually-hidden" htmlFor="q">
        {list.searchLabel}
      </label>
      <span className="search-box">
        <Icon name="search" />
        <input
          ref={input}
          id="q"
          type="search"
          className="input"
          defaultValue={q}
          maxLength={100}
          autoComplete="off"
          aria-describedby="q-hint"
          aria-keyshortcuts={hasKey ? "/" : undefined}
          placeholder=" "
          onInput={(event: InputEvent<HTMLInputElement>) => {
            if (!event.nativeEvent.isComposing) search(event.currentTarget.value, PAUSE_MS);
          }}
          onCompositionEnd={(event: CompositionEvent<HTMLInputElement>) =>
            search(event.currentTarget.value, PAUSE_MS)
          }
        />
        {hasKey ? <kbd>/</kbd> : null}
      </span>
      <span className="hint" id="q-hint">
        {list.searchHint}
      </span>
    </form>
  );
});
