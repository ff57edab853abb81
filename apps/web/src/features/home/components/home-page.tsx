import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Icon } from "../../../components/icon.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { useMay } from "../../../lib/reads.ts";
import { useSlow } from "../../../lib/use-slow.ts";
import { useWords } from "../../../lib/words.ts";
import { overviewQuery } from "../api/home-queries.ts";
import { FreeNumbersCard } from "./free-numbers-card.tsx";
import { NetworkCard } from "./network-card.tsx";
import { OutsideNotice } from "./outside-notice.tsx";
import { RecentCard } from "./recent-card.tsx";
import { StandingCard } from "./standing-card.tsx";
import { TodoCard } from "./todo-card.tsx";
import "../../../styles/home.css";

/** What needs doing, how all stands, what was changed last, and the network, at a glance. */
export function HomePage() {
  const mayAdd = useMay("applyChanges");
  const { titleOf, waiting } = usePanel();
  const words = useWords("home");
  const overview = useQuery(overviewQuery);
  const slow = useSlow(overview.isPending);
  return (
    <main id="main" className="page home">
      <title>{titleOf(words.title)}</title>
      <div className="page-head">
        <h1>{words.title}</h1>
        <p role="status" className={overview.isPending && !slow ? "visually-hidden" : "meta"}>
          {overview.data === undefined
            ? overview.isPending
              ? slow
                ? waiting.slow
                : waiting.loading
              : ""
            : words.asOf(overview.data.asOf)}
        </p>
        <span className="spacer" />
        <div className="actions home-actions">
          {mayAdd ? (
            <Link to="/extensions" search={{ add: "MOBILE" }} className="button button-plain">
              <Icon name="plus" />
              {words.add}
            </Link>
          ) : null}
          <Link to="/number-list" className="button button-plain">
            {words.print}
          </Link>
        </div>
      </div>
      <OutsideNotice outside={overview.data?.outside ?? null} />
      <div className="home-columns">
        <div className="stack">
          <TodoCard query={overview} />
          <RecentCard />
        </div>
        <div className="stack">
          <StandingCard query={overview} />
          <FreeNumbersCard />
          <NetworkCard />
        </div>
      </div>
    </main>
  );
}
