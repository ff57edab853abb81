import { useWords } from "../../../lib/words.ts";

/** What the cells of the number map say. */
export function MapLegend() {
  const words = useWords("numbers");
  const signs = {
    full: words.full,
    part: "5",
    free: "0",
    reserved: words.reservedSign,
    blocked: words.blockedSign,
  } as const;
  return (
    <dl className="numbers-legend" aria-label={words.legend}>
      {(Object.keys(signs) as (keyof typeof signs)[]).map((look) => (
        <div key={look}>
          <dt>
            <span className={`number-cell number-cell-${look}`}>{signs[look]}</span>
          </dt>
          <dd>{words.legendOf[look]}</dd>
        </div>
      ))}
    </dl>
  );
}
