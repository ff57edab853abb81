import type { Overview } from "@naisen/api/endpoints/overview";
import type { UseQueryResult } from "@tanstack/react-query";
import { BindingBar } from "../../../components/binding-bar.tsx";
import { useWords } from "../../../lib/words.ts";
import { HomeCard } from "./home-card.tsx";
import { StateLink } from "./state-link.tsx";

/** 内線の状態: how many stand how, each part a way to those that do. */
export function StandingCard({ query }: { query: UseQueryResult<Overview> }) {
  const { standing } = useWords("home");
  return (
    <HomeCard
      title={standing.title}
      query={query}
      lines={2}
      head={
        query.data === undefined ? null : (
          <>
            <span className="spacer" />
            <span className="meta">{standing.all(query.data.counts.total)}</span>
          </>
        )
      }
    >
      {({ counts }) => (
        <div className="card-body">
          <BindingBar
            counts={counts}
            numberText={standing.number}
            link={(state, className, aside, children) => (
              <StateLink state={state} className={className} aside={aside}>
                {children}
              </StateLink>
            )}
          />
        </div>
      )}
    </HomeCard>
  );
}
