import { useQuery } from "@tanstack/react-query";
import { ReadFailure } from "../../../components/read-failure.tsx";
import { Waiting } from "../../../components/waiting.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { sitesQuery } from "../../../lib/reads.ts";
import { useWords } from "../../../lib/words.ts";
import { ReadOnlyNotice } from "./read-only-notice.tsx";
import { SiteCard } from "./site-card.tsx";
import "../../../styles/contract.css";

/** 拠点と回線: what joins each site to the carrier's network, what stands there, and what does not work. */
export function SitesPage() {
  const { titleOf } = usePanel();
  const words = useWords("sites");
  const sites = useQuery(sitesQuery);
  return (
    <main id="main" className="page">
      <title>{titleOf(words.title)}</title>
      <div className="page-head">
        <h1>{words.title}</h1>
        {sites.data === undefined ? null : (
          <span className="meta">{words.count(sites.data.items.length)}</span>
        )}
      </div>
      <div className="stack">
        <ReadOnlyNotice title={words.readOnly} remedy={words.readOnlyRemedy} />
        {sites.isError ? <ReadFailure error={sites.error} onAgain={() => void sites.refetch()} /> : null}
        {sites.isPending ? (
          <div className="card">
            <Waiting lines={9} />
          </div>
        ) : null}
        {sites.data?.items.length === 0 ? (
          <div className="card card-empty">
            <p>
              <b>{words.none}</b>
            </p>
            <p className="meta">{words.noneRemedy}</p>
          </div>
        ) : null}
        {sites.data?.items.map((site) => (
          <SiteCard key={site.id} site={site} />
        ))}
      </div>
    </main>
  );
}
