import { getRouteApi } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { Icon } from "../../../components/icon.tsx";
import { useOneKey } from "../../../lib/use-one-key.ts";
import { useWords } from "../../../lib/words.ts";

const route = getRouteApi("/reference");

/** Searches the operations as one types; what is searched stands in the address. */
export function ReferenceSearch() {
  const words = useWords("reference");
  const { q = "" } = route.useSearch();
  const navigate = route.useNavigate();
  const input = useRef<HTMLInputElement>(null);
  useOneKey("/", () => input.current?.select());
  useEffect(() => {
    const { current } = input;
    if (current !== null && current.value !== q) current.value = q;
  }, [q]);
  const search = (typed: string) => {
    const next = typed.slice(0, 100);
    void navigate({ search: next === "" ? {} : { q: next }, replace: true, resetScroll: false });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is not known to every browser that we support
    <form className="search" role="search" onSubmit={(event) => event.preventDefault()}>
      <label className="visually-hidden" htmlFor="reference-q">
        {words.searchLabel}
      </label>
      <span className="search-box">
        <Icon name="search" />
        <input
          id="reference-q"
          type="search"
          className="input"
          ref={input}
          defaultValue={q}
          maxLength={100}
          autoComplete="off"
          aria-describedby="reference-q-hint"
          onInput={(event) => {
            if (!event.nativeEvent.isComposing) search(event.currentTarget.value);
          }}
          onCompositionEnd={(event) => search(event.currentTarget.value)}
        />
      </span>
      <span className="hint" id="reference-q-hint">
        {words.searchHint}
      </span>
    </form>
  );
}
