import type { AnswerToSend } from "@naisen/api/endpoint";
import type { listSecurityEvents as endpoint } from "@naisen/api/endpoints/security-log";
import { KIND_OF_EVENT, type SecurityEventCode, type SecurityEventKind } from "@naisen/api/security-event";
import { type Day, nextDay } from "@naisen/domain/vocabulary/day";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import type { SecurityEntry } from "../store/security-log.ts";
import { midnight } from "./midnight.ts";
import { type NamedActor, nameActors } from "./name-actors.ts";
import type { House } from "./use-case.ts";

type Listed = AnswerToSend<typeof endpoint>;

/** Which events are asked for; null where it does not matter. */
export interface EventsQuery {
  readonly before: number | null;
  readonly limit: number;
  readonly kind: SecurityEventKind | null;
  readonly person: string | null;
  readonly from: Day | null;
  readonly to: Day | null;
}

/** A page of a company's events, newest first; what was refused up to now is among them. */
export async function listSecurityEvents(
  { store, refusals }: Pick<House, "store" | "refusals">,
  company: CompanyId,
  { kind, from, to, limit, ...query }: EventsQuery,
): Promise<Listed> {
  await refusals.settled();
  return store.read(async (reader) => {
    const found = await reader.findEvents(company, {
      ...query,
      limit: limit + 1,
      codes: kind === null ? null : codesOf(kind),
      from: from === null ? null : midnight(from),
      to: to === null ? null : midnight(nextDay(to)),
    });
    const entries = found.slice(0, limit);
    const people = entries.flatMap(({ actor, subject }) => [
      ...(actor === null ? [] : [actor]),
      ...(subject === null ? [] : [personOf(company, subject)]),
    ]);
    const named = await nameActors(reader, company, people);
    const next = found.length > limit ? (entries.at(-1)?.seq ?? null) : null;
    return { items: entries.map((entry) => presentEvent(company, entry, named)), next };
  });
}

function presentEvent(
  company: CompanyId,
  entry: SecurityEntry,
  named: (actor: ReturnType<typeof personOf>) => NamedActor,
): Listed["items"][number] {
  const { seq, at, code, params, actor, subject, door, requestId, source, count, since } = entry;
  return {
    seq,
    at,
    code,
    params: { ...params },
    actor: actor === null ? null : { ...actor, name: named(actor).name },
    subject: subject === null ? null : { userId: subject, name: named(personOf(company, subject)).name },
    door,
    requestId,
    source,
    count,
    since,
  };
}

function personOf(companyId: string, userId: string) {
  return { companyId, userId, role: "" };
}

function codesOf(kind: SecurityEventKind): readonly SecurityEventCode[] {
  const codes = Object.keys(KIND_OF_EVENT) as SecurityEventCode[];
  return codes.filter((code) => KIND_OF_EVENT[code] === kind);
}
