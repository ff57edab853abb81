import type { Outside } from "@naisen/api/outside";
import { useQuery } from "@tanstack/react-query";
import { ReadFailure } from "../../../components/read-failure.tsx";
import { Waiting } from "../../../components/waiting.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { useWords } from "../../../lib/words.ts";
import { outsideQuery } from "../api/outside-query.ts";
import { FreezeCard } from "./freeze-card.tsx";
import { OutsideForm } from "./outside-form.tsx";
import { TodayCard } from "./today-card.tsx";
import "../../../styles/outside.css";

/** 外線の規制: what goes out of the company, how much did today, and the freeze that stops all of it. */
export function OutsidePage() {
  const { titleOf } = usePanel();
  const words = useWords("outside");
  const { data, isPending, isError, error, refetch } = useQuery(outsideQuery);
  return (
    <main id="main" className="page">
      <title>{titleOf(words.title)}</title>
      <div className="page-head">
        <h1>{words.title}</h1>
      </div>
      <div className="stack">
        <p className="meta">{words.lead}</p>
        {isError ? <ReadFailure error={error} onAgain={() => void refetch()} /> : null}
        {isPending ? (
          <div className="card">
            <Waiting lines={9} />
          </div>
        ) : null}
        {data === undefined ? null : (
          <>
            <div className="outside-pair">
              <TodayCard outside={data} />
              <FreezeCard frozen={data.policy.frozen} />
            </div>
            <OutsideForm key={formKey(data.policy)} policy={data.policy} />
          </>
        )}
      </div>
    </main>
  );
}

/** The form begins anew where what it shows was changed elsewhere; a freeze, or another change of the company, leaves it. */
function formKey({ frozen: _, ...shown }: Outside): string {
  return JSON.stringify(shown);
}
