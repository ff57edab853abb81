import { getRouteApi } from "@tanstack/react-router";
import type { AnchorHTMLAttributes, MouseEvent, ReactNode } from "react";
import { afterPaint } from "../../../lib/after-paint.ts";
import { searchText } from "../../../lib/search-text.ts";
import type { ExtensionsSearch } from "../search.ts";

const route = getRouteApi("/extensions");

interface ListLinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  /** What the list shows there, of what it shows now. */
  search: (now: ExtensionsSearch) => ExtensionsSearch;
  /** The pages that one will have come through; none where the list begins anew. */
  trail?: readonly string[];
  replace?: boolean;
  resetScroll?: boolean;
  children: ReactNode;
}

/** A link to another look of the list. The press is answered on the screen before the list is drawn anew. */
export function ListLink(props: ListLinkProps) {
  const { search, trail = [], replace = false, resetScroll = false, children, ...looks } = props;
  const now = route.useSearch();
  const navigate = route.useNavigate();
  const go = () =>
    navigate({ search, state: (last) => ({ ...last, trail: [...trail] }), replace, resetScroll });
  return (
    <a
      {...looks}
      href={listPath(search(now))}
      onClick={(event) => {
        if (isForAnotherWindow(event)) return;
        event.preventDefault();
        void afterPaint(event.currentTarget, go);
      }}
    >
      {children}
    </a>
  );
}

/** The address at which the list looks so. */
export function listPath(search: ExtensionsSearch): string {
  return `/extensions${searchText(search)}`;
}

/** Whether the browser is to take a click by itself: for a new tab or window, or to save what is behind the link. */
export function isForAnotherWindow(event: MouseEvent): boolean {
  return event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
}
