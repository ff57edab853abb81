import { getRouteApi, Link } from "@tanstack/react-router";
import { useEffect } from "react";
import { Button } from "../../../components/button.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { useWords } from "../../../lib/words.ts";
import { ORDERS } from "../number-list.ts";
import { useWholeList } from "../use-whole-list.ts";
import { NumberListChoice } from "./number-list-choice.tsx";
import { NumberListReading } from "./number-list-reading.tsx";
import { NumberListSheet } from "./number-list-sheet.tsx";
import "../../../styles/number-list.css";

const route = getRouteApi("/number-list");

/** 内線番号表: the list as it is given to everybody, on paper or on the screen. */
export function NumberListPage() {
  const { titleOf, nav } = usePanel();
  const { sheet } = useWords("listing");
  const search = route.useSearch();
  const { reading, stop, again } = useWholeList(search);
  const asOf = sheet.asOf(Date.now());
  usePageNote(`${nav.numberList} ${asOf}`);
  return (
    <main id="main" className="page number-list">
      <title>{titleOf(nav.numberList)}</title>
      <div className="page-head">
        <h1>{nav.numberList}</h1>
        <span className="meta">{asOf}</span>
        <span className="spacer" />
        <div className="actions">
          <Link to="/extensions" className="button button-plain">
            {sheet.toList}
          </Link>
          <Button look="primary" onClick={() => window.print()}>
            {sheet.print}
          </Button>
        </div>
      </div>
      <NumberListChoice />
      {reading.kind === "read" ? (
        <NumberListSheet items={reading.items} order={search.order ?? ORDERS[0]} />
      ) : (
        <NumberListReading reading={reading} onStop={stop} onAgain={again} />
      )}
    </main>
  );
}

/** What stands at the foot of each printed page, beside its number. */
function usePageNote(note: string): void {
  useEffect(() => {
    const { style } = document.documentElement;
    style.setProperty("--page-note", JSON.stringify(note));
    return () => void style.removeProperty("--page-note");
  }, [note]);
}
