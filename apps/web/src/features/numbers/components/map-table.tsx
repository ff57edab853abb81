import type { NumberRow } from "@naisen/api/endpoints/numbers";
import { Link } from "@tanstack/react-router";
import { useWords } from "../../../lib/words.ts";

/** The number map in words: a row for ten numbers. */
export function MapTable({ rows }: { rows: readonly NumberRow[] }) {
  const words = useWords("numbers");
  const { table } = words;
  return (
    <details className="numbers-table">
      <summary>{words.asTable}</summary>
      <div className="numbers-scroll">
        <table className="numbers-rows numbers-ledger">
          <caption className="visually-hidden">{table.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{table.numbers}</th>
              <th scope="col">{table.used}</th>
              <th scope="col">{table.free}</th>
              <th scope="col">{table.reserved}</th>
              <th scope="col">{table.blocked}</th>
              <th scope="col">{table.first}</th>
            </tr>
          </thead>
          <tbody>
            {rows.flatMap(({ from, blocks }) =>
              blocks.map((block) => (
                <tr key={block.from}>
                  <th scope="row">
                    <Link to="/numbers" search={{ from, block: block.from }} resetScroll={false}>
                      {words.range(block.from, block.to)}
                    </Link>
                  </th>
                  <td>{block.used}</td>
                  <td>{block.free}</td>
                  <td>{block.reserved}</td>
                  <td>{block.blocked}</td>
                  <td>{block.first ?? words.none}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
    </details>
  );
}
