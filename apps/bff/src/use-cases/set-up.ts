import { isUserId } from "@naisen/api/identity";
import { choosePassword } from "../sessions/chosen-password.ts";
import type { PasswordFault } from "../sessions/password-rules.ts";
import { newTypedCode, typedCodeHash } from "../sessions/recovery-codes.ts";
import { owedAfterPassword } from "../sessions/second-factor.ts";
import { beginSession, type Started } from "../sessions/sessions.ts";
import type { Visit } from "../sessions/visit.ts";
import { NOBODYS_LOG } from "../store/security-log.ts";
import { OPERATORS } from "./add-user.ts";
import type { House } from "./use-case.ts";

/** So long the code can be used. */
const LIFE = 24 * 60 * 60 * 1000;

/** What came of making the first operator. */
export type SetUp =
  | { readonly kind: "over" }
  | { readonly kind: "refused"; readonly code: PasswordFault | "user-id-unusable" }
  | ({ readonly kind: "done" } & Started);

/**
 * A code by which the first operator of a store that has nobody and nothing yet is made; null for any other store. It is
 * told once, and a later one takes its place.
 */
export function makeSetupCode({ store, now }: Pick<House, "store" | "now">): Promise<string | null> {
  return store.write(async (writer) => {
    if ((await writer.hasAccounts()) || (await writer.companies()).length > 0) {
      await writer.putSetupCode(null);
      return null;
    }
    const code = newTypedCode();
    await writer.putSetupCode({ codeHash: typedCodeHash(code), expiresAt: now() + LIFE });
    return code;
  });
}

interface Wanted {
  readonly code: string;
  readonly userId: string;
  readonly password: string;
}

/** Makes the first operator and signs them in; the code is dead from then on. */
export async function setUp(
  { store, isBreached, refusals }: Pick<House, "store" | "isBreached" | "refusals">,
  visit: Visit,
  wanted: Wanted,
): Promise<SetUp> {
  const done = await makeOperator({ store, isBreached }, visit, wanted);
  if (done.kind === "over") {
    const event = { company: NOBODYS_LOG, at: visit.now, actor: null, code: "access.refused" } as const;
    refusals.note({ ...event, params: { operation: "setUpForm", problem: "code.refused" } });
  }
  return done;
}

async function makeOperator(
  { store, isBreached }: Pick<House, "store" | "isBreached">,
  visit: Visit,
  { code, userId, password }: Wanted,
): Promise<SetUp> {
  const codeHash = typedCodeHash(code);
  const known = await store.read((reader) => reader.setupCode(codeHash));
  if (known === null || known.expiresAt <= visit.now) return { kind: "over" };
  if (!isUserId(userId)) return { kind: "refused", code: "user-id-unusable" };
  const chosen = await choosePassword({ isBreached }, password, [OPERATORS, userId], visit.source);
  if (chosen.kind === "refused") return chosen;
  const { passwordHash } = chosen;
  return store.write(async (writer) => {
    // Somebody may have been faster, with this code or at the command line.
    if ((await writer.setupCode(codeHash)) === null || (await writer.hasAccounts())) return { kind: "over" };
    const account = {
      companyId: OPERATORS,
      userId,
      role: "OPERATOR",
      extension: null,
      name: null,
      sites: null,
      passwordHash,
      disabledAt: null,
      createdAt: visit.now,
      lastSignedInAt: null,
    } as const;
    await writer.putAccount(account);
    await writer.putSetupCode(null);
    const event = { company: OPERATORS, at: visit.now, actor: null, subject: userId };
    await writer.putEvent({ ...event, code: "account.added", params: { role: "OPERATOR" } });
    const owes = await owedAfterPassword(writer, account);
    return { kind: "done", ...(await beginSession(writer, account, visit, owes)) };
  });
}

/** Whether somebody may still be made the first operator. */
export function isToBeSetUp({ store }: Pick<House, "store">): Promise<boolean> {
  return store.read(
    async (reader) => !(await reader.hasAccounts()) && (await reader.companies()).length === 0,
  );
}
