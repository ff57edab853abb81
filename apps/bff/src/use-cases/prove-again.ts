import type { SecurityEventParams } from "@naisen/api/security-event";
import { countTry, waitOf } from "../sessions/failures.ts";
import type { RelyingParty } from "../sessions/passkeys.ts";
import { isPassword } from "../sessions/passwords.ts";
import { hasWord } from "../sessions/provider/providers-word.ts";
import { hasFactor } from "../sessions/second-factor.ts";
import { renewSession, type Started } from "../sessions/sessions.ts";
import { passwordTry, triedBy } from "../sessions/sign-in.ts";
import { useCode } from "../sessions/use-code.ts";
import type { Visit } from "../sessions/visit.ts";
import { eventBy, type Who } from "../sessions/who.ts";
import type { Writer } from "../store/store.ts";
import type { House } from "./use-case.ts";
import { type Signed, usePasskey } from "./use-passkey.ts";

type Doors = Pick<House, "store" | "now" | "refusals">;

/** By what a person proves who they are. */
export type Proof =
  | { readonly kind: "password"; readonly password: string }
  | { readonly kind: "code"; readonly code: string }
  | { readonly kind: "both"; readonly password: string; readonly code: string }
  | ({ readonly kind: "passkey"; readonly site: RelyingParty | null } & Signed);

type NotProved = "password.wrong" | "code.refused" | "code.not-alone" | "passkey.refused";

/** What came of it: `renewed` is the same session under a new token. */
export type Proved =
  | ({ readonly kind: "renewed" } & Started)
  | { readonly kind: "refused"; readonly code: NotProved }
  | { readonly kind: "too-many"; readonly wait: number }
  | { readonly kind: "ended" };

/**
 * Gives what a session still owes, or proves anew who is there. The second factor is a passkey, the app's code or, in their
 * place, a recovery code. At a step-up all of one's factors are asked for where one has a second: the password and the code, or a
 * passkey, which is both; of who has no password the provider's word and then the code. Recovery codes are not spent.
 */
export async function proveAgain(house: Doors, visit: Visit, who: Who, proof: Proof): Promise<Proved> {
  const proved = await prove(house, visit, who, proof);
  if (proved.kind === "refused") noteRefusal(house, visit, who, proof);
  if (proved.kind === "too-many") {
    const event = { ...eventBy(who, visit.now), code: "requests.limited" } as const;
    house.refusals.note({ ...event, params: { operation: "stepUp" } });
  }
  return proved;
}

const WRONG: Promise<Proved> = Promise.resolve({ kind: "refused", code: "password.wrong" });

function prove(house: Doors, visit: Visit, who: Who, proof: Proof): Promise<Proved> {
  switch (proof.kind) {
    case "password":
      return who.owes === null ? provePassword(house, visit, who, proof.password, null) : WRONG;
    case "code":
      return proveCode(house, visit, who, proof.code);
    case "both":
      return who.owes === null ? provePassword(house, visit, who, proof.password, proof.code) : WRONG;
    case "passkey":
      return provePasskey(house, visit, who, proof);
  }
}

/** By the password, and by the code as well where there is a second factor. */
async function provePassword(
  { store }: Doors,
  visit: Visit,
  who: Who,
  password: string,
  code: string | null,
): Promise<Proved> {
  const { now } = visit;
  const { tried, wait, account } = await store.read((reader) => passwordTry(reader, visit, who));
  if (wait > 0) return { kind: "too-many", wait };
  const isRight = await isPassword(password, account?.passwordHash ?? null, visit.source);
  return store.write(async (writer) => {
    const wait = await countTry(writer, tried, isRight, now);
    if (wait > 0) return { kind: "too-many", wait };
    if (!isRight) return { kind: "refused", code: "password.wrong" };
    if (!hasFactor(await writer.factors(who.companyId, who.userId)))
      return renew(writer, who, visit, "PASSWORD");
    return useOneCode(writer, visit, who, code ?? "");
  });
}

/** By the code: what a session owes, or the other half of a proof that the company's provider began. */
function proveCode({ store }: Doors, visit: Visit, who: Who, code: string): Promise<Proved> {
  return store.write(async (writer) => {
    const account = await writer.account(who.companyId, who.userId);
    if (who.owes === null && account?.passwordHash != null)
      return { kind: "refused", code: "password.wrong" };
    if (who.owes === null && !(await hasWord(writer, who, visit.now)))
      return { kind: "refused", code: "code.not-alone" };
    return useOneCode(writer, visit, who, code);
  });
}

async function useOneCode(writer: Writer, visit: Visit, who: Who, code: string): Promise<Proved> {
  const { now } = visit;
  const tried = await triedBy(writer, visit, { ...who, kind: "CODE" });
  const wait = await waitOf(writer, tried, now);
  if (wait > 0) return { kind: "too-many", wait };
  const used = await useCode(writer, who, code, { now, recovery: who.owes === "FACTOR" });
  await countTry(writer, tried, used !== null, now);
  return used === null ? { kind: "refused", code: "code.refused" } : renew(writer, who, visit, used);
}

async function provePasskey(
  house: Doors,
  visit: Visit,
  who: Who,
  { site, ...signed }: Extract<Proof, { kind: "passkey" }>,
): Promise<Proved> {
  const passkey = await usePasskey(house, site, { purpose: "PROVE", session: who.tokenHash }, signed);
  if (passkey?.companyId !== who.companyId || passkey.userId !== who.userId)
    return { kind: "refused", code: "passkey.refused" };
  return house.store.write((writer) => renew(writer, who, visit, "PASSKEY"));
}

/** Goes on under a new token, and tells the log whether that was the end of a sign-in or a step-up. */
async function renew(writer: Writer, who: Who, visit: Visit, by: By): Promise<Proved> {
  const started = await renewSession(writer, who, visit);
  if (started === null) return { kind: "ended" };
  const event = eventBy(who, visit.now);
  const code = who.owes === null ? "step-up.succeeded" : "sign-in.succeeded";
  await writer.putEvent({ ...event, code, params: { by } });
  return { kind: "renewed", ...started };
}

function noteRefusal({ refusals }: Doors, { now }: Visit, who: Who, { kind }: Proof): void {
  const event = eventBy(who, now);
  if (who.owes === null) refusals.note({ ...event, code: "step-up.refused", params: { by: TRIED[kind] } });
  else refusals.note({ ...event, code: "sign-in.refused", params: { reason: "WRONG_FACTOR" } });
}

type By = SecurityEventParams<"sign-in.succeeded">["by"];
const TRIED = {
  password: "PASSWORD",
  code: "TOTP",
  both: "TOTP",
  passkey: "PASSKEY",
} as const satisfies Record<Proof["kind"], By>;
