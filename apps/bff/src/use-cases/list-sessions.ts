import type { OpenSession } from "@naisen/api/endpoints/sessions";
import { sha256 } from "../digest.ts";
import { deviceOf } from "../sessions/device.ts";
import { endsOf, isOver } from "../sessions/session-ends.ts";
import { eventBy, type Who } from "../sessions/who.ts";
import type { Session } from "../store/store.ts";
import type { House } from "./use-case.ts";

type Doors = Pick<House, "store" | "now">;

/** So many sessions of one account are told; the others are ended together with these. */
const MOST_TOLD = 100;

/** Where one is signed in, this browser first, then what was used last. */
export function listSessions({ store, now }: Doors, who: Who): Promise<readonly OpenSession[]> {
  const moment = now();
  return store.read(async (reader) => {
    const account = await reader.account(who.companyId, who.userId);
    if (account === null) return [];
    const sessions = await reader.sessionsOf(who.companyId, who.userId);
    return sessions
      .filter((session) => session.owes === null && !isOver(session, account, moment))
      .toSorted((one, other) => other.seenAt - one.seenAt)
      .map((session) => ({
        id: idOfSession(session),
        ...deviceOf(session.userAgent),
        startedAt: instantText(session.startedAt),
        lastUsedAt: instantText(session.seenAt),
        endsAt: instantText(endsOf(session, account).absoluteAt),
        isThis: session.tokenHash === who.tokenHash,
      }))
      .toSorted((one, other) => Number(other.isThis) - Number(one.isThis))
      .slice(0, MOST_TOLD);
  });
}

/** Ends one of one's sessions; false where there is none such. */
export function endOneSession({ store, now }: Doors, who: Who, id: string): Promise<boolean> {
  const { companyId, userId } = who;
  return store.write(async (writer) => {
    const sessions = await writer.sessionsOf(companyId, userId);
    const found = sessions.find((session) => idOfSession(session) === id);
    if (found === undefined) return false;
    await writer.endSession(found.tokenHash);
    await writer.putEvent({ ...eventBy(who, now()), code: "session.ended", params: { reason: "REVOKED" } });
    return true;
  });
}

/** Ends all of one's sessions but this one. */
export async function endOtherSessions({ store, now }: Doors, who: Who): Promise<void> {
  await store.write(async (writer) => {
    await writer.endSessionsOf(who.companyId, who.userId, who.tokenHash);
    await writer.putEvent({ ...eventBy(who, now()), code: "session.ended", params: { reason: "REVOKED" } });
  });
}

/** By what a session is named: nothing that its token's hash could be told from. */
export function idOfSession({ tokenHash }: Pick<Session, "tokenHash">): string {
  return sha256(`session ${tokenHash}`).slice(0, 22);
}

function instantText(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
