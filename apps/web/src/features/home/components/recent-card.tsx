import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useWords } from "../../../lib/words.ts";
import { recentQuery } from "../api/home-queries.ts";
import { HomeCard } from "./home-card.tsx";
import { RecentRow } from "./recent-row.tsx";

/** 最近の変更: the last ones, each with what can be done about it. */
export function RecentCard() {
  const { recent } = useWords("home");
  const query = useQuery(recentQuery);
  return (
    <HomeCard
      title={recent.title}
      query={query}
      lines={8}
      head={
        <>
          <span className="spacer" />
          <Link to="/history" className="home-all">
            {recent.all}
          </Link>
        </>
      }
    >
      {({ items }) =>
        items.length === 0 ? (
          <div className="card-empty">
            <p>
              <b>{recent.nothing}</b>
            </p>
            <p className="meta">{recent.nothingText}</p>
          </div>
        ) : (
          <table className="home-table recent">
            <caption className="visually-hidden">{recent.caption}</caption>
            <thead>
              <tr>
                <th scope="col">{recent.at}</th>
                <th scope="col">{recent.who}</th>
                <th scope="col">{recent.what}</th>
                <th scope="col">{recent.state}</th>
                <th scope="col">
                  <span className="visually-hidden">{recent.act}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((entry) => (
                <RecentRow key={entry.id} entry={entry} />
              ))}
            </tbody>
          </table>
        )
      }
    </HomeCard>
  );
}
