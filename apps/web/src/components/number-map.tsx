import type { NumberBlock, NumberRow } from "@naisen/api/endpoints/numbers";
import { Link } from "@tanstack/react-router";
import { type KeyboardEvent, useState } from "react";
import { useWords } from "../lib/words.ts";
import "../styles/number-map.css";

interface NumberMapProps {
  rows: readonly NumberRow[];
  /** The first number of the block that is open. */
  opened?: string | undefined;
}

/** Where a cell stands. */
interface Place {
  readonly row: number;
  readonly column: number;
}

const TENS = ["00", "10", "20", "30", "40", "50", "60", "70", "80", "90"];

/**
 * Numbers in use and free, a cell for ten: the count of those in use, 満 where none is left, 予 where the plan of numbers
 * gives none. Each cell leads to its ten numbers on the number map's page; one stop of the Tab key, arrows go about.
 */
export function NumberMap({ rows, opened }: NumberMapProps) {
  const words = useWords("numbers");
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 });

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const next = afterKey(event.key, place, rows);
    if (next === null) return;
    event.preventDefault();
    setPlace(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-cell="${next.row}-${next.column}"]`)?.focus();
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot fold its rows on a phone
    <div className="number-map" role="grid" aria-label={words.map} tabIndex={-1} onKeyDown={onKeyDown}>
      <div className="number-map-head" aria-hidden="true">
        <span />
        {TENS.map((ten) => (
          <span key={ten}>{ten}</span>
        ))}
      </div>
      {rows.map(({ from, blocks }, row) => (
        // biome-ignore lint/a11y/useSemanticElements: as above
        // biome-ignore lint/a11y/useFocusableInteractive: the cells' links take the focus
        <div key={from} className="number-map-row" role="row">
          {/* biome-ignore lint/a11y/useSemanticElements: as above */}
          {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
          <span role="rowheader">{from}</span>
          {blocks.map((block, column) => (
            // biome-ignore lint/a11y/useSemanticElements: as above
            // biome-ignore lint/a11y/useFocusableInteractive: as above
            <span key={block.from} role="gridcell">
              <Link
                to="/numbers"
                search={{ from, block: block.from }}
                resetScroll={false}
                data-cell={`${row}-${column}`}
                className={`number-cell number-cell-${lookOf(block)}`}
                aria-label={words.block(block)}
                data-open={block.from === opened ? "" : undefined}
                tabIndex={row === place.row && column === place.column ? 0 : -1}
                onFocus={() => setPlace({ row, column })}
              >
                {signOf(block, words)}
              </Link>
            </span>
          ))}
        </div>
      ))}
    </div>
  );
}

/** Where an arrow leads, or null where it leads nowhere. */
function afterKey(key: string, { row, column }: Place, rows: readonly NumberRow[]): Place | null {
  const last = (rows[row]?.blocks.length ?? 1) - 1;
  const next = {
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    Home: { row, column: 0 },
    End: { row, column: last },
  }[key];
  return next !== undefined && rows[next.row]?.blocks[next.column] !== undefined ? next : null;
}

type Look = "full" | "part" | "free" | "reserved" | "blocked";

/** How a block looks: what there is of it, full before reserved before refused. */
export function lookOf({ used, free, reserved, blocked }: NumberBlock): Look {
  if (free > 0) return used > 0 ? "part" : "free";
  if (used > 0) return "full";
  return reserved >= blocked ? "reserved" : "blocked";
}

function signOf(
  block: NumberBlock,
  words: Readonly<Record<"full" | "reservedSign" | "blockedSign", string>>,
) {
  const look = lookOf(block);
  if (look === "full") return words.full;
  if (look === "reserved") return words.reservedSign;
  return look === "blocked" ? words.blockedSign : block.used;
}
