import type { ListedEvent } from "@naisen/api/endpoints/security-log";
import { KIND_OF_EVENT } from "@naisen/api/security-event";
import { useId } from "react";
import { Status } from "../../../components/status.tsx";
import { useWords } from "../../../lib/words.ts";

/** One event, in a list of the class "entries": when, what, who, whom it is about, and by which way it came. */
export function EventEntry({ event }: { event: ListedEvent }) {
  const { time } = useWords("history");
  const words = useWords("events");
  const id = useId();
  const { code, params, count, since } = event;
  return (
    <article className="entry" aria-labelledby={id}>
      <time dateTime={event.at}>{time(event.at)}</time>
      <div className="entry-body">
        <div className="entry-head">
          <h3 id={id}>{words.told[code](params)}</h3>
          {KIND_OF_EVENT[code] === "REFUSED" ? <Status kind="warn">{words.refused}</Status> : null}
          {count > 1 || since !== null ? (
            <span className="entry-mute">
              {words.count(count)}
              {since === null ? null : ` ${words.since(time(since))}`}
            </span>
          ) : null}
        </div>
        <EventPeople event={event} />
        <EventWay event={event} />
      </div>
    </article>
  );
}

function EventPeople({ event: { actor, subject, door } }: { event: ListedEvent }) {
  const words = useWords("events");
  const nobody = door === "PANEL" || door === "API" ? words.nobody : words.doors[door];
  return (
    <p className="entry-who">
      <span>{actor === null ? nobody : words.by(actor.name, actor.userId)}</span>
      {actor?.role === "OPERATOR" ? <span className="entry-mute">{words.operator}</span> : null}
      {subject === null ? null : <span>{words.about(words.by(subject.name, subject.userId))}</span>}
    </p>
  );
}

/** Where nobody is known, the door is told already. */
function EventWay({ event: { actor, params, door, source, requestId } }: { event: ListedEvent }) {
  const words = useWords("events");
  const isTold = actor === null && (door === "CLI" || door === "SYSTEM");
  if (isTold && requestId === null && source === null) return null;
  return (
    <p className="entry-note entry-way">
      {isTold ? null : <span>{words.doors[door]}</span>}
      {source === null ? null : <span>{words.source(source)}</span>}
      {params.operation === undefined ? null : <span>{words.operation(params.operation)}</span>}
      {requestId === null ? null : <span>{words.requestId(requestId)}</span>}
    </p>
  );
}
