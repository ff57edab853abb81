import type { NetworkOverview, SiteOnNetwork } from "@naisen/api/endpoints/overview";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { IconButton } from "../../../components/button.tsx";
import { Status, type StatusKind } from "../../../components/status.tsx";
import { useWords } from "../../../lib/words.ts";
import { networkQuery } from "../api/home-queries.ts";
import { CarryingLines } from "./carrying-lines.tsx";
import { ExtensionLink } from "./extension-link.tsx";
import { FewOf } from "./few-of.tsx";
import { HomeCard } from "./home-card.tsx";
import { NetworkRow } from "./network-row.tsx";

/** ネットワークの状態: each site, congestion and mobiles abroad, asked again while it is looked at. */
export function NetworkCard() {
  const { network } = useWords("home");
  const query = useQuery(networkQuery);
  return (
    <HomeCard
      title={network.title}
      query={query}
      lines={6}
      head={
        <>
          <span className="spacer" />
          {query.data === undefined ? null : <span className="meta">{network.at(query.data.asOf)}</span>}
          <IconButton icon="again" label={network.refresh} onClick={() => void query.refetch()} />
        </>
      }
    >
      {(overview) => <NetworkRows overview={overview} />}
    </HomeCard>
  );
}

function NetworkRows({ overview: { sites, congestion, abroad } }: { overview: NetworkOverview }) {
  const { network } = useWords("home");
  const more = sites.total - sites.items.length;
  return (
    <div className="card-body">
      <ul className="network">
        {sites.items.map((site) => (
          <SiteRow key={site.id} site={site} />
        ))}
        <NetworkRow
          status={
            <Status kind={congestion ? "warn" : "live"}>
              {congestion ? network.congested : network.none}
            </Status>
          }
          what={network.congestion}
        />
        <NetworkRow
          status={
            <Status kind={abroad.total > 0 ? "apart" : "live"}>
              {abroad.total > 0 ? network.lines(abroad.total) : network.none}
            </Status>
          }
          what={network.abroad}
          note={abroad.total > 0 ? <CarryingLines lines={abroad} /> : null}
        />
      </ul>
      {more > 0 ? (
        <p className="home-note">
          <Link to="/sites">{network.moreSites(more)}</Link>
        </p>
      ) : null}
    </div>
  );
}

function SiteRow({ site }: { site: SiteOnNetwork }) {
  const { network } = useWords("home");
  const [kind, word] = statusOf();
  return (
    <NetworkRow
      status={<Status kind={kind}>{word}</Status>}
      what={site.name}
      note={
        <>
          {phones()}
          {site.down || site.unregistered.total === 0 ? null : <Unregistered of={site.unregistered} />}
        </>
      }
    />
  );

  function phones(): string {
    if (site.phones === 0) return network.noPhones;
    if (site.down) return network.phonesDown(site.phones);
    return network.phones(site.phones - site.unregistered.total, site.phones);
  }

  function statusOf(): readonly [StatusKind, string] {
    if (site.state !== "IN_SERVICE") return ["apart", network.siteState[site.state] ?? site.state];
    if (site.down) return ["held", network.down];
    return site.unregistered.total > 0 ? ["warn", network.part] : ["live", network.well];
  }
}

function Unregistered({ of: { items, total } }: { of: SiteOnNetwork["unregistered"] }) {
  const { network } = useWords("home");
  return (
    <>
      {network.unregisteredOf[0]}
      <FewOf total={total}>
        {items.map((number) => (
          <ExtensionLink key={number} number={number} />
        ))}
      </FewOf>
      {network.unregisteredOf[1]}
    </>
  );
}
