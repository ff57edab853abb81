import type { Answer } from "@naisen/api/endpoint";
import type { summarizeChangeSets } from "@naisen/api/endpoints/change-sets";
import { useWords } from "../../../lib/words.ts";

type Days = Answer<typeof summarizeChangeSets>["days"];

const HEIGHT = 44;
const STEP = 10;

/** 1日ごとの変更: how much was changed on each day, as bars, and the same as a table. */
export function DayBars({ days }: { days: Days | null }) {
  const { bars: words, shortDay } = useWords("history");
  const first = days?.at(0);
  const last = days?.at(-1);
  if (days === null || first === undefined || last === undefined) return <figure className="history-bars" />;
  const most = days.reduce((top, day) => (day.changes > top.changes ? day : top), first);
  return (
    <figure className="history-bars">
      <figcaption className="meta">{words.caption(shortDay(first.day), shortDay(last.day))}</figcaption>
      <svg
        viewBox={`0 0 ${days.length * STEP} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={most.changes === 0 ? words.none : words.text(shortDay(most.day), most.changes)}
      >
        {days.map(({ day, changes }, place) => {
          const height = changes === 0 ? 1 : Math.max(3, Math.round((changes / most.changes) * (HEIGHT - 2)));
          return (
            <rect
              key={day}
              className={changes === 0 ? "bar-none" : "bar"}
              x={place * STEP + 1}
              y={HEIGHT - 1 - height}
              width={STEP - 2}
              height={height}
            />
          );
        })}
      </svg>
      <details className="history-table" aria-label={words.asTable}>
        <summary>{words.asTable}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.day}</th>
              <th scope="col">{words.changes}</th>
              <th scope="col">{words.automatic}</th>
            </tr>
          </thead>
          <tbody>
            {days
              .filter(({ changes, automatic }) => changes + automatic > 0)
              .toReversed()
              .map(({ day, changes, automatic }) => (
                <tr key={day}>
                  <th scope="row">{shortDay(day)}</th>
                  <td>{changes}</td>
                  <td>{automatic}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
