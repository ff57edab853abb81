import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { text as textOf } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { newTokenName } from "@naisen/api/identity";
import type { Instant } from "@naisen/domain/vocabulary/day";
import { readExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import type { SiteId } from "@naisen/domain/vocabulary/ids";
import { en } from "@naisen/messages/en";
import { ja } from "@naisen/messages/ja";
import { check, readJson } from "./cli/check.ts";
import { type Command, type Ended, FROM_HERE, runCommand } from "./cli/command.ts";
import { explain } from "./cli/explain.ts";
import { sendCommand } from "./cli/socket.ts";
import { tellBehind, tellFault, tellProof } from "./cli/tell-proof.ts";
import { tellVariables } from "./cli/tell-running.ts";
import { behind } from "./collector/log-sender.ts";
import { type Environment, readEnvironment } from "./environment.ts";
import { openBreachedFile } from "./sessions/breached-file.ts";
import { arriving } from "./store/arrival.ts";
import { backUp } from "./store/sqlite/back-up.ts";
import { dataFile, openSqliteReader, openSqliteStore } from "./store/sqlite/open-sqlite-store.ts";
import { proveStore } from "./store/sqlite/prove-store.ts";
import { restoreStore } from "./store/sqlite/restore-store.ts";
import { makeHouse } from "./use-cases/make-house.ts";

const language = /^en/i.test(process.env.LC_ALL || process.env.LANG || "ja") ? "en" : "ja";
const messages = language === "en" ? en : ja;
const RESTORE_FLAGS: readonly string[] = ["--replace", "--give-up-secrets"];

const ended = await run(process.argv.slice(2)).catch((fault: unknown) => cannot(tellFault(fault, messages)));
for (const line of ended.lines) process.stdout.write(`${line}\n`);
process.exitCode = ended.exit;

async function run(argv: readonly string[]): Promise<Ended> {
  const [verb = "", ...rest] = argv;
  switch (verb) {
    case "check":
      return rest.length === 0 ? cannot(messages.cli.missingArgument("FILE")) : check(rest, messages);
    case "import":
      return importFile(rest);
    case "user":
      return rest[0] === "add" ? addUser(rest.slice(1)) : cannot(messages.cli.usage);
    case "token":
      return rest[0] === "add" ? addToken(rest.slice(1)) : cannot(messages.cli.usage);
    case "explain":
      return explainCall(rest);
    case "verify-log":
      return verify();
    case "verify-table":
      return verifyTable();
    case "keys":
      return keys(rest);
    case "backup":
      return backup(rest);
    case "restore":
      return restore(rest);
    default:
      return cannot(messages.cli.usage);
  }
}

async function importFile(args: readonly string[]): Promise<Ended> {
  const preview = args.includes("--preview");
  const [file] = args.filter((argument) => argument !== "--preview");
  if (file === undefined) return cannot(messages.cli.missingArgument("FILE"));
  const read = readJson(file);
  if (read.kind !== "read") return cannot(messages.cli[read.kind](file));
  return carryOut({ verb: "import", file, document: read.value, preview });
}

async function addUser(args: readonly string[]): Promise<Ended> {
  const options = readOptions(args, ["company", "user", "role", "extension", "sites"], ["password-only"]);
  if (options.kind === "unknown") return cannot(messages.cli.unknownArgument(options.argument));
  const { company, user, role, extension, sites } = options.values;
  if (company === undefined) return cannot(messages.cli.missingArgument("--company"));
  if (user === undefined) return cannot(messages.cli.missingArgument("--user"));
  if (role !== "ADMIN" && role !== "AUDITOR" && role !== "USER" && role !== "OPERATOR")
    return cannot(messages.cli.roleUnknown);
  return carryOut({
    verb: "user-add",
    companyId: company,
    userId: user,
    role,
    extension: extension === undefined ? null : readExtensionNumber(extension),
    passwordOnly: options.flags.has("password-only"),
    sites: sites === undefined ? null : (sites.split(",") as SiteId[]),
    password: (await textOf(process.stdin)).replace(/\r?\n$/, ""),
  });
}

/** The secret is the only line on standard output, and is told once. */
async function addToken(args: readonly string[]): Promise<Ended> {
  const options = readOptions(args, ["company", "name", "right", "sites", "days"], []);
  if (options.kind === "unknown") return cannot(messages.cli.unknownArgument(options.argument));
  const { company, name, right, sites, days } = options.values;
  if (company === undefined) return cannot(messages.cli.missingArgument("--company"));
  if (name === undefined) return cannot(messages.cli.missingArgument("--name"));
  if (days === undefined) return cannot(messages.cli.missingArgument("--days"));
  if (right !== "READ" && right !== "WRITE") return cannot(messages.cli.tokenRightUnknown);
  if (!/^\d{1,4}$/.test(days) || Number(days) < 1) return cannot(messages.cli.tokenDaysUnknown);
  const named = newTokenName.safeParse(name);
  if (!named.success) return cannot(messages.cli.tokenNameUnusable);
  return carryOut({
    verb: "token-add",
    companyId: company,
    name: named.data,
    right,
    sites: sites === undefined ? null : (sites.split(",") as SiteId[]),
    days: Number(days),
  });
}

async function explainCall(args: readonly string[]): Promise<Ended> {
  const options = readOptions(args, ["company", "from", "dialled", "at"], ["json"]);
  if (options.kind === "unknown") return cannot(messages.cli.unknownArgument(options.argument));
  const { company, from, dialled, at } = options.values;
  if (company === undefined) return cannot(messages.cli.missingArgument("--company"));
  if (from === undefined) return cannot(messages.cli.missingArgument("--from"));
  if (dialled === undefined) return cannot(messages.cli.missingArgument("--dialled"));
  const asked = { company, from, dialled, at: at ?? null, json: options.flags.has("json") };
  return reading((store) => explain(store, asked, Date.now() as Instant, messages));
}

function verify(): Promise<Ended> {
  return reading(async (store) => {
    const proof = await proveStore(dataFile(dataDir()), store);
    const sent = await store.read(behind);
    return {
      exit: proof.kind === "sound" ? 0 : 1,
      lines: [tellProof(proof, messages), ...tellBehind(sent, messages)],
    };
  });
}

function keys([act = "list", id, ...more]: readonly string[]): Promise<Ended> | Ended {
  const [last] = act === "retire" ? more : [id, ...more];
  if (last !== undefined) return cannot(messages.cli.unknownArgument(last));
  switch (act) {
    case "list":
      return carryOut({ verb: "keys" });
    case "rotate":
    case "give-up":
      return carryOut({ verb: `keys-${act}` });
    case "retire":
      return id === undefined
        ? cannot(messages.cli.missingArgument("ID"))
        : carryOut({ verb: "keys-retire", id });
    default:
      return cannot(messages.cli.unknownArgument(act));
  }
}

async function backup(args: readonly string[]): Promise<Ended> {
  const [file, more] = args;
  if (file === undefined) return cannot(messages.cli.missingArgument("FILE"));
  if (more !== undefined) return cannot(messages.cli.unknownArgument(more));
  const backedUp = await backUp(dataDir(), resolve(file));
  switch (backedUp.kind) {
    case "absent":
      return cannot(messages.cli.noStore(dataDir()));
    case "file-exists":
      return { exit: 1, lines: [messages.cli.backupExists(file)] };
    case "not-sound":
      return { exit: 1, lines: [`${tellProof(backedUp.proof, messages)} ${messages.cli.notBackedUp}`] };
    case "backed-up": {
      const { bytes, proof } = backedUp;
      return { exit: 0, lines: [messages.cli.backedUp(file, proof.companies, proof.entries, bytes)] };
    }
  }
}

async function restore(args: readonly string[]): Promise<Ended> {
  const [file, more] = args.filter((argument) => !RESTORE_FLAGS.includes(argument));
  if (file === undefined) return cannot(messages.cli.missingArgument("FILE"));
  if (more !== undefined) return cannot(messages.cli.unknownArgument(more));
  if (!existsSync(file)) return cannot(messages.cli.fileUnreadable(file));
  const asked = {
    replace: args.includes("--replace"),
    giveUp: args.includes("--give-up-secrets"),
    keys: keyFile(),
  };
  const restored = await arriving(FROM_HERE, () => restoreStore(dataDir(), resolve(file), asked));
  const no = (line: string): Ended => ({ exit: 1, lines: [line] });
  switch (restored.kind) {
    case "in-use":
      return no(messages.cli.dataDirInUse(dataDir()));
    case "not-empty":
      return no(messages.cli.storeNotEmpty(dataDir()));
    case "not-a-store":
      return cannot(messages.cli.notAStore(file));
    case "newer":
      return no(messages.cli.storeNewer(file));
    case "not-sound":
      return no(`${tellProof(restored.proof, messages)} ${messages.cli.notRestored}`);
    case "restored": {
      const { companies, entries } = restored.proof;
      return { exit: 0, lines: [messages.cli.restored(file, companies, entries, restored.kept)] };
    }
  }
}

async function verifyTable(): Promise<Ended> {
  const asked = await sendCommand(dataDir(), { verb: "verify-table" }, language);
  return asked ?? cannot(messages.cli.tableNeedsServer);
}

/** Reading verbs open the store beside whoever holds it. */
async function reading(work: (store: Parameters<typeof explain>[0]) => Promise<Ended>): Promise<Ended> {
  const opened = await openSqliteReader(dataDir());
  if (opened.kind === "absent") return cannot(messages.cli.noStore(dataDir()));
  try {
    return await work(opened.store);
  } finally {
    await opened.store.close();
  }
}

/** Writing verbs go to the running server where one holds the store, else to the store itself. */
async function carryOut(command: Command): Promise<Ended> {
  const { dataDir, keyFile, breachedPasswords } = environment();
  const isInFile = openBreachedFile(breachedPasswords);
  if (isInFile === "unusable") return cannot(messages.cli.breachedUnusable(breachedPasswords ?? ""));
  const opened = await openSqliteStore(dataDir, keyFile ?? undefined, {
    toGiveUp: command.verb === "keys-give-up",
  });
  if (opened.kind === "in-use") {
    return (await sendCommand(dataDir, command, language)) ?? cannot(messages.cli.serverGone);
  }
  try {
    return await runCommand(makeHouse(opened.store, { isInFile }), command, messages);
  } finally {
    await opened.store.close();
  }
}

/** Where the store is. */
function dataDir(): string {
  return environment().dataDir;
}

/** Where its keys are; undefined: beside it. */
function keyFile(): string | undefined {
  return environment().keyFile ?? undefined;
}

/** A variable that cannot be meant ends the verb with its name. */
function environment(): Environment {
  const read = readEnvironment(process.env);
  if (read.kind === "read") return read.environment;
  throw new Error(tellVariables(read, messages));
}

type Options =
  | {
      readonly kind: "read";
      readonly values: Readonly<Record<string, string | undefined>>;
      readonly flags: ReadonlySet<string>;
    }
  | { readonly kind: "unknown"; readonly argument: string };

function readOptions(args: readonly string[], texts: readonly string[], flags: readonly string[]): Options {
  const options = Object.fromEntries([
    ...texts.map((name) => [name, { type: "string" }] as const),
    ...flags.map((name) => [name, { type: "boolean" }] as const),
  ]);
  try {
    const { values } = parseArgs({ args: [...args], options, strict: true });
    const given = Object.entries(values);
    return {
      kind: "read",
      values: Object.fromEntries(
        given.flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
      ),
      flags: new Set(given.flatMap(([name, value]) => (value === true ? [name] : []))),
    };
  } catch (fault) {
    return { kind: "unknown", argument: fault instanceof Error ? fault.message : String(fault) };
  }
}

function cannot(line: string): Ended {
  return { exit: 2, lines: [line] };
}
