import { companyDocument } from "@naisen/api/company-document";
import { newTokenName } from "@naisen/api/identity";
import { extensionNumber, siteId } from "@naisen/api/scalars";
import type { Messages } from "@naisen/messages/ja";
import { documentProblemText, faultText } from "@naisen/messages/speak";
import * as z from "zod/mini";
import { issuesOf } from "../http/issues.ts";
import { compareLive } from "../live-table/compare-live.ts";
import { type Arrival, arriving } from "../store/arrival.ts";
import { addToken } from "../use-cases/add-token.ts";
import { addUser } from "../use-cases/add-user.ts";
import { importCompany, previewImport } from "../use-cases/import-company.ts";
import type { House } from "../use-cases/use-case.ts";
import { carryOutKeys } from "./keys.ts";

/** A verb that writes, or that asks the running server itself: it is carried out where the store is held. */
export const command = z.discriminatedUnion("verb", [
  z.strictObject({
    verb: z.literal("import"),
    file: z.string(),
    document: z.unknown(),
    preview: z.boolean(),
  }),
  z.strictObject({
    verb: z.literal("user-add"),
    companyId: z.string(),
    userId: z.string(),
    role: z.enum(["OPERATOR", "ADMIN", "AUDITOR", "USER"]),
    extension: z.nullable(extensionNumber),
    sites: z.nullable(z.array(siteId)),
    password: z.string(),
    passwordOnly: z.boolean(),
  }),
  z.strictObject({
    verb: z.literal("token-add"),
    companyId: z.string(),
    name: newTokenName,
    right: z.enum(["READ", "WRITE"]),
    sites: z.nullable(z.array(siteId)),
    days: z.int().check(z.gte(1)),
  }),
  z.strictObject({ verb: z.literal("verify-table") }),
  z.strictObject({ verb: z.enum(["keys", "keys-rotate", "keys-give-up"]) }),
  z.strictObject({ verb: z.literal("keys-retire"), id: z.string() }),
]);
export type Command = z.output<typeof command>;

/** How a verb ended: 0 done, 1 no, 2 cannot; and what it says, mostly one line. */
export interface Ended {
  readonly exit: 0 | 1 | 2;
  readonly lines: readonly string[];
}

/** Whoever may open the store's folder: the command line has no sign-in of its own. */
const COMMAND_LINE = { companyId: "operator", userId: "command-line", role: "OPERATOR" };

/** By which way what the command line does comes in. */
export const FROM_HERE: Arrival = { door: "CLI", requestId: null, source: null };

export function runCommand(house: House, asked: Command, messages: Messages): Promise<Ended> {
  return arriving(FROM_HERE, () => carryOut(house, asked, messages));
}

async function carryOut(house: House, asked: Command, messages: Messages): Promise<Ended> {
  switch (asked.verb) {
    case "import":
      return importDocument(house, asked, messages);
    case "user-add": {
      const { verb: _, ...user } = asked;
      const { kind } = await addUser(house, user);
      if (kind !== "added") return { exit: 1, lines: [userRefused(kind, messages)] };
      return { exit: 0, lines: [messages.cli.userAdded(user.companyId, user.userId, user.role)] };
    }
    case "token-add": {
      const { verb: _, ...token } = asked;
      const added = await addToken(house, token);
      if (added.kind === "refused") return { exit: 1, lines: [tokenRefused(added.code, messages)] };
      return { exit: 0, lines: [added.made.secret] };
    }
    case "keys":
    case "keys-rotate":
    case "keys-retire":
    case "keys-give-up":
      return carryOutKeys(house, asked, messages);
    case "verify-table": {
      const { companies, extensions, differing } = await compareLive(house.store, house.live);
      if (differing.length > 0) return { exit: 1, lines: [messages.cli.tableDiffers(differing.join(" "))] };
      return { exit: 0, lines: [messages.cli.tableEqual(companies, extensions)] };
    }
  }
}

type NoUser = Exclude<Awaited<ReturnType<typeof addUser>>["kind"], "added">;

function userRefused(kind: NoUser, { cli, problems }: Messages): string {
  switch (kind) {
    case "password.too-short":
    case "password.too-long":
    case "password.guessable":
      return `${problems[kind].title} ${problems[kind].remedy} ${cli.passwordFromInput}`;
    default:
      return cli.userRefused[kind];
  }
}

type NoToken = Extract<Awaited<ReturnType<typeof addToken>>, { kind: "refused" }>["code"];

function tokenRefused(code: NoToken, { cli, problems }: Messages): string {
  if (code === "no-such-company") return cli.userRefused[code];
  if (code === "sites-not-wanted") return cli.tokenSitesNotWanted;
  const { title, remedy } = problems[code];
  return `${title} ${remedy}`;
}

async function importDocument(
  house: House,
  { file, document, preview }: Extract<Command, { verb: "import" }>,
  messages: Messages,
): Promise<Ended> {
  const parsed = companyDocument.safeParse(document, { reportInput: true });
  if (!parsed.success) {
    const lines = issuesOf("body", parsed.error.issues).map(({ path, code, params }) => {
      const { title, remedy } = faultText(messages, code, params);
      return messages.cli.fieldWrong(file, path, `${title} ${remedy}`);
    });
    return { exit: 2, lines };
  }
  const imported = preview
    ? await previewImport(house, parsed.data)
    : await importCompany(house, parsed.data, COMMAND_LINE, "CLI");
  if (imported.kind === "stale" || imported.kind === "policy.forbidden") {
    const { title } = messages.problems[imported.kind === "stale" ? "change-set.stale" : imported.kind];
    return { exit: 1, lines: [title] };
  }
  if (imported.kind === "refused") {
    const lines = imported.problems.map(({ code, path, params }) => {
      const { title, remedy } = documentProblemText(messages, code, params);
      return messages.cli.fieldWrong(file, path, `${title}（${code}） ${remedy}`);
    });
    return { exit: 1, lines };
  }
  const { companyId, extensions, revision, held, newlyHeld, noLongerHeld } = imported.report;
  if (preview) {
    const turns = newlyHeld.map((number) => [number, held[number] ?? []] as const);
    return { exit: 0, lines: [messages.cli.wouldImport(companyId, extensions, turns, noLongerHeld)] };
  }
  return { exit: 0, lines: [messages.cli.imported(companyId, extensions, revision, Object.entries(held))] };
}
