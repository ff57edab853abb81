import type { ExtensionItem } from "@naisen/api/endpoints/extensions";
import { getRouteApi } from "@tanstack/react-router";
import { lazy, Suspense, useDeferredValue } from "react";
import { Waiting } from "../../../components/waiting.tsx";
import { loadWords } from "../../../lib/words.ts";

/** Fetches the drawer with its words. */
export async function loadDrawer() {
  const [{ ExtensionDrawer }] = await Promise.all([
    import("./extension-drawer.tsx"),
    loadWords("editing"),
    loadWords("reasons"),
  ]);
  return { default: ExtensionDrawer };
}

const ExtensionDrawer = lazy(loadDrawer);
const AddDrawer = lazy(async () => {
  const [drawer] = await Promise.all([
    import("./add-drawer.tsx"),
    loadWords("editing"),
    loadWords("reasons"),
  ]);
  return { default: drawer.AddDrawer };
});
const route = getRouteApi("/extensions");

interface ListDrawerProps {
  /** What the list shows beside it. */
  items: readonly ExtensionItem[];
  onClose: () => void;
}

/** The drawer beside the list: of the extension that is open, or of one to be added. Its frame is there at once, and what is in it when the list has answered. */
export function ListDrawer({ items, onClose }: ListDrawerProps) {
  const { open, add, number } = route.useSearch();
  const drawn = useDeferredValue(open);
  if (open === undefined) {
    return add === undefined ? null : (
      <Suspense fallback={<DrawerWaiting />}>
        <AddDrawer kind={add} number={number} onClose={onClose} />
      </Suspense>
    );
  }
  if (drawn !== open) return <DrawerWaiting />;
  const numbers = items.map((item) => item.number);
  return (
    <Suspense fallback={<DrawerWaiting />}>
      <ExtensionDrawer key={open} number={open} neighbours={neighboursOf(numbers, open)} onClose={onClose} />
    </Suspense>
  );
}

function DrawerWaiting() {
  return (
    <aside className="drawer">
      <Waiting lines={6} />
    </aside>
  );
}

function neighboursOf(numbers: readonly string[], open: string) {
  const place = numbers.indexOf(open);
  return place === -1
    ? { previous: undefined, next: undefined }
    : { previous: numbers[place - 1], next: numbers[place + 1] };
}
