import type { SiteItem } from "@naisen/api/endpoints/extensions";
import { violationText } from "@naisen/messages/speak";
import { Link } from "@tanstack/react-router";
import { Icon } from "../../../components/icon.tsx";
import { Status, type StatusKind } from "../../../components/status.tsx";
import { Violation } from "../../../components/violation.tsx";
import { useReasons } from "../../../lib/reasons.ts";
import { useReadable } from "../../../lib/use-readable.ts";
import { useWords } from "../../../lib/words.ts";
import { SitePicture } from "./site-picture.tsx";

const LOOKS: Readonly<Record<SiteItem["state"], StatusKind>> = {
  PLANNED: "none",
  ORDERED: "work",
  UNDER_CONSTRUCTION: "work",
  IN_SERVICE: "live",
  CLOSED: "none",
};

/** One site: how far it has come, how it is connected, and what is held or has to be mended there. */
export function SiteCard({ site }: { site: SiteItem }) {
  const words = useWords("sites");
  const { id, name, state, siteCode, address, counts } = site;
  const extensions = counts.MOBILE + counts.DESK_PHONE + counts.PBX_EXTENSION;
  return (
    <section className="card" aria-labelledby={`site-${id}`}>
      <div className="card-head">
        <h2 id={`site-${id}`}>{name}</h2>
        <Status kind={LOOKS[state]}>{words.states(state)}</Status>
        {siteCode === "" ? null : <span className="meta">{words.code(siteCode)}</span>}
        {address === null ? null : <span className="meta">{address}</span>}
      </div>
      <div className="card-body">
        <SitePicture site={site} />
        <SiteTroubles site={site} />
        {extensions === 0 ? null : (
          <p className="site-link">
            <Link to="/extensions" search={{ site: id }}>
              {words.toList(extensions)}
            </Link>
          </p>
        )}
      </div>
    </section>
  );
}

function SiteTroubles({ site: { id, held, violations, notices } }: { site: SiteItem }) {
  const messages = useReasons();
  const words = useWords("sites");
  const readable = useReadable();
  return (
    <>
      {held.map(({ kind, count, violation }) => (
        <div key={kind + violation.code} className="site-held">
          <Status kind="held">{words.held(count)}</Status>
          <p>
            {words.heldText(
              kind,
              count,
              violationText(messages, violation.code, readable(violation.params)).title,
            )}
          </p>
        </div>
      ))}
      {notices.map(({ code, path, params }) => {
        const { title, facts, remedy } = violationText(messages, code, readable(params));
        const last = facts.at(-1);
        return (
          <p key={code + path} className="site-notice">
            <Icon name="info" />
            <span>
              <b>{title}</b>
              {last === undefined ? null : `（${last.join(" ")}）`} {remedy}
            </span>
          </p>
        );
      })}
      {violations.map((violation, place) => (
        <Violation key={place} id={`site-${id}-violation-${place}`} violation={violation} />
      ))}
    </>
  );
}
