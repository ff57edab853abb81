import type { AnswerToSend } from "@naisen/api/endpoint";
import type { ExtensionItem, listExtensions } from "@naisen/api/endpoints/extensions";
import { getRouteApi } from "@tanstack/react-router";
import { useMay } from "../../../lib/reads.ts";
import { conditionsOf } from "../search.ts";
import { useListLook } from "../use-list-look.ts";
import type { Choosing } from "../use-selection.ts";
import { ExtensionTable } from "./extension-table.tsx";
import { ListStrip } from "./list-strip.tsx";
import { Pager } from "./pager.tsx";

const route = getRouteApi("/extensions");

interface ExtensionListProps {
  page: Pick<AnswerToSend<typeof listExtensions>, "next" | "total">;
  items: readonly ExtensionItem[];
  /** Whether another page is on its way. */
  isFading: boolean;
  choosing: Choosing;
  planned: ReadonlySet<string>;
}

/** A page of the list with what can be done with it. */
export function ExtensionList({ page, items, isFading, choosing, planned }: ExtensionListProps) {
  const search = route.useSearch();
  const { preferences } = useListLook();
  const mayChange = useMay("applyChanges");
  return (
    <div
      className={["card", isFading && "card-fading", !mayChange && "card-reading"].filter(Boolean).join(" ")}
    >
      <ListStrip choosing={choosing} conditions={conditionsOf(search)} />
      <ExtensionTable
        items={items}
        total={page.total}
        columns={preferences.columns}
        choosing={choosing}
        planned={planned}
      />
      <Pager shown={items.length} next={page.next} total={page.total} />
    </div>
  );
}
