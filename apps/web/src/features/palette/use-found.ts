import type { ExtensionItem } from "@naisen/api/endpoints/extensions";
import type { Areas } from "@naisen/messages/ja/areas";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { extensionsQuery, mayAsk, sitesQuery, useMe } from "../../lib/reads.ts";
import { useDebounced } from "../../lib/use-debounced.ts";
import { type Action, actionsFor } from "./actions.ts";
import { matches } from "./folded.ts";

/** One thing that was found. `key` is its own among all that are found. */
export type Found =
  | { readonly kind: "extension"; readonly key: string; readonly item: ExtensionItem }
  | { readonly kind: "site"; readonly key: string; readonly id: string; readonly name: string }
  | { readonly kind: "action"; readonly key: string; readonly action: Action };

const MOST_EXTENSIONS = 8;
const MOST_SITES = 4;
const PAUSE_MS = 120;

/** What a text finds: extensions as the server finds them, sites and actions by name. Nothing typed finds the actions. */
export function useFound(typed: string, words: Areas["palette"]) {
  const text = typed.trim().slice(0, 100);
  const me = useMe();
  const extensions = useExtensions(text);
  const sites = useQuery(sitesQuery).data?.items ?? [];
  const found: readonly Found[] = [
    ...extensions.items.map((item): Found => ({ kind: "extension", key: `extension-${item.id}`, item })),
    ...sites
      .filter(({ name }) => text !== "" && matches(text, name))
      .slice(0, MOST_SITES)
      .map(({ id, name }): Found => ({ kind: "site", key: `site-${id}`, id, name })),
    ...actionsFor(text, words, (name) => mayAsk(me, name)).map(
      (action): Found => ({ kind: "action", key: `action-${action.name}`, action }),
    ),
  ];
  const { total, error, isBehind, again } = extensions;
  return { found, total, error, isBehind, again };
}

function useExtensions(text: string) {
  const asked = useDebounced(text, PAUSE_MS);
  const list = useQuery({
    ...extensionsQuery({ q: asked, limit: String(MOST_EXTENSIONS) }),
    enabled: asked !== "",
    placeholderData: keepPreviousData,
  });
  const read = text === "" ? undefined : list.data;
  return {
    items: read?.items ?? [],
    total: read?.total ?? 0,
    error: text === "" ? null : list.error,
    /** Whether what is shown answers an earlier text than the one that is typed. */
    isBehind: text !== asked || (text !== "" && (list.isPending || list.isPlaceholderData)),
    again: () => void list.refetch(),
  };
}
