import {
  endOneSession,
  endOtherSessions,
  listSessions,
  type OpenSession,
} from "@naisen/api/endpoints/sessions";
import { useQuery } from "@tanstack/react-query";
import { Button } from "../../../components/button.tsx";
import { ReadFailure } from "../../../components/read-failure.tsx";
import { Tag } from "../../../components/tag.tsx";
import { Waiting } from "../../../components/waiting.tsx";
import { ask } from "../../../lib/ask.ts";
import { useWords } from "../../../lib/words.ts";
import { SESSIONS, useFactorAct } from "../use-factor-act.ts";

/** Where one is signed in; each but this one can be ended. */
export function OpenSessions() {
  const words = useWords("security");
  const sessions = useQuery({
    queryKey: [SESSIONS],
    queryFn: ({ signal }) => ask(listSessions, {}, signal),
  });
  const endOthers = useFactorAct(endOtherSessions);
  const items = sessions.data?.items ?? [];
  return (
    <section className="security-part" aria-labelledby="security-sessions">
      <h3 id="security-sessions">{words.sessions}</h3>
      <p className="meta">{words.sessionsLead}</p>
      {sessions.isPending ? <Waiting lines={3} /> : null}
      {sessions.isError ? (
        <ReadFailure error={sessions.error} onAgain={() => void sessions.refetch()} />
      ) : null}
      {items.length === 0 ? null : (
        <ul className="security-rows">
          {items.map((session) => (
            <SessionRow key={session.id} session={session} />
          ))}
        </ul>
      )}
      {items.length < 2 ? null : (
        <div className="actions">
          <Button onClick={() => void endOthers.run({}, words.othersEnded)}>{words.endOthers}</Button>
        </div>
      )}
    </section>
  );
}

function SessionRow({ session }: { session: OpenSession }) {
  const words = useWords("security");
  const end = useFactorAct(endOneSession);
  const { id, browser, system, startedAt, lastUsedAt, isThis } = session;
  const device = words.device(browser, system);
  return (
    <li>
      <div>
        <b>{device}</b> {isThis ? <Tag kind="plain">{words.thisOne}</Tag> : null}
        <p className="meta">
          <span>{words.since(startedAt)}</span>
          <span>{words.lastUsed(lastUsedAt)}</span>
        </p>
      </div>
      {isThis ? null : (
        <Button
          small
          aria-label={words.endOf(device, startedAt)}
          onClick={() => void end.run({ params: { id } }, words.ended(device))}
        >
          {words.end}
        </Button>
      )}
    </li>
  );
}
