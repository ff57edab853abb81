import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { NumberMap } from "../../../components/number-map.tsx";
import { numberMapQuery } from "../../../lib/number-reads.ts";
import { useMay } from "../../../lib/reads.ts";
import { useWords } from "../../../lib/words.ts";
import { HomeCard } from "./home-card.tsx";

/** So many hundreds are shown: those that are used most. */
const ROWS = "4";

/** 内線番号の空き: the hundreds in use, and the next free number. */
export function FreeNumbersCard() {
  const { numbers, add } = useWords("home");
  const mayAdd = useMay("applyChanges");
  const query = useQuery(numberMapQuery({ rows: ROWS }));
  return (
    <HomeCard
      title={numbers.title}
      query={query}
      lines={5}
      head={
        <>
          <span className="spacer" />
          <Link to="/numbers" className="home-all">
            {numbers.map}
          </Link>
        </>
      }
    >
      {({ rows, free }) => (
        <div className="card-body">
          {rows.length === 0 ? (
            <p>
              {numbers.none}{" "}
              {mayAdd ? (
                <Link to="/extensions" search={{ add: "MOBILE" }}>
                  {add}
                </Link>
              ) : null}
            </p>
          ) : (
            <>
              <NumberMap rows={rows} />
              <p className="meta home-note">
                {numbers.hint} {free === null ? numbers.noneFree : <FreeNumber number={free} />}
              </p>
            </>
          )}
        </div>
      )}
    </HomeCard>
  );
}

function FreeNumber({ number }: { number: string }) {
  const { numbers } = useWords("home");
  return (
    <>
      {numbers.nextFree}{" "}
      {useMay("applyChanges") ? (
        <Link to="/extensions" search={{ add: "MOBILE", number }} aria-label={numbers.addOf(number)}>
          {number}
        </Link>
      ) : (
        number
      )}
    </>
  );
}
