import { ENDPOINTS, type EndpointName } from "@naisen/api/endpoints";
import * as z from "zod/mini";
import { PAGES } from "../../sessions/policy.ts";
import type { Actor } from "../matrix/actors.ts";
import { CASES } from "../matrix/cases.ts";
import { expected } from "../matrix/expected.ts";
import type { Kind } from "../matrix/objects.ts";
import { addressOf, credentials } from "../matrix/sent.ts";
import type { World } from "../matrix/world.ts";
import { withoutChance } from "../without-chance.ts";
import { MARKED, MARKS } from "./marked-company.ts";

/** A request as it went out, in one text and with what it named. */
export interface Asked {
  /** The operation; of a page, and of what a test writes out, none. */
  readonly name?: EndpointName;
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
}

export interface Came {
  readonly status: number;
  /** Status, headers and body as they came, but for the request's id and the date. */
  readonly whole: string;
  readonly bytes: number;
}

/** What somebody is answered who shows that: a program its token, a person the token of their session. */
export async function ask(
  address: string,
  actor: Pick<Actor, "token">,
  shown: string | null,
  { method, path, body }: Asked,
): Promise<Came> {
  const json = body === undefined ? {} : { "content-type": "application/json" };
  const response = await fetch(address + path, {
    method,
    redirect: "manual",
    headers: { ...json, ...credentials(actor, shown) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const headers = [...response.headers].filter(([name]) => !["date", "x-request-id"].includes(name));
  const head = headers.map((pair) => pair.join(": ")).join("\n");
  const plain = text.replace(/"requestId":"[^"]*"/, "");
  return {
    status: response.status,
    whole: `${response.status}\n${head}\n\n${plain}`,
    bytes: Buffer.byteLength(text),
  };
}

/** The marks that stand in what came and not already in what was asked. */
export function marksIn(came: string, { path, body }: Asked = { method: "", path: "" }): readonly string[] {
  const named = `${decoded(path)} ${JSON.stringify(body ?? "")}`;
  const digits = named.replace(/\D/g, "");
  const plain = withoutChance(came);
  return MARKS.filter(
    (mark) => plain.includes(mark) && !named.includes(mark) && !digits.includes(digitsOf(mark)),
  );
}

function decoded(path: string): string {
  return path.isWellFormed() && /%(?![0-9A-F]{2})/i.test(path) ? path : decodeURIComponent(path);
}

/** The digits by which a number is known in whatever form; of a word none that is ever sent. */
function digitsOf(mark: string): string {
  return mark === "zqb" ? "no digits" : mark.replace(/\D/g, "").replace(/^0/, "");
}

const READS = (Object.keys(ENDPOINTS) as EndpointName[]).filter((name) => ENDPOINTS[name].method === "GET");

/** The reads that the table answers this actor with success, whatever of theirs they name. */
export function readableBy(world: World, actor: Actor): readonly EndpointName[] {
  return READS.filter((name) =>
    CASES[name].some((one) =>
      world.objectsOf(one.kind, actor).some((object) => expected(name, one, actor, object).status < 300),
    ),
  );
}

/**
 * Every read of the description by their own ids, by the marked company's and by hostile ones, and every page; who may
 * read has each key of each query too.
 */
export function readsFor(world: World, actor: Actor, entries: readonly string[]): readonly Asked[] {
  const mayRead = actor.session === "OPEN" && actor.owes === undefined;
  return [
    ...READS.flatMap((name) => [
      ...byCases(world, actor, name, entries),
      ...(mayRead ? byQueries(world, actor, name, entries) : []),
    ]),
    ...pages(entries),
  ];
}

function byCases(
  world: World,
  actor: Actor,
  name: EndpointName,
  entries: readonly string[],
): readonly Asked[] {
  return CASES[name].flatMap((one) => {
    const own = world.objectsOf(one.kind, actor).map(({ value }) => value);
    return [...own, ...markedOf(one.kind, entries)]
      .filter((value) => typeof value !== "object" || value === null)
      .map((value) => ({ name, method: "GET", path: addressOf(name, one.send(value, actor)) }));
  });
}

function markedOf(kind: Kind, entries: readonly string[]): readonly string[] {
  return kind === "ENTRY" ? entries : (MARKED[kind] ?? []);
}

/** Each key of its query with everything of the marked company, and every word, that it may hold, and with one that it may not. */
function byQueries(
  world: World,
  actor: Actor,
  name: EndpointName,
  entries: readonly string[],
): readonly Asked[] {
  const marked = [...Object.values(MARKED).map(([first]) => first ?? ""), entries[0] ?? "", "zqb部"];
  return Object.entries(ENDPOINTS[name].query.def.shape).flatMap(([key, schema]) => {
    const values = [...new Set([...marked, ...wordsOf(schema), ...ORDINARY])];
    const fitting = values.filter((value) => z.safeParse(schema, value).success);
    const unfitting = values.filter((value) => !fitting.includes(value)).slice(0, 1);
    return [...fitting, ...unfitting].flatMap((value) =>
      namedBy(world, actor, name, entries).map((params) => {
        const query = { ...(name === "findFreeNumbers" ? { kind: "DESK_PHONE" } : {}), [key]: value };
        return { name, method: "GET", path: addressOf(name, { params, query }) };
      }),
    );
  });
}

/** Values that keys of queries hold: days, counts, the beginning of a number. */
const ORDINARY = ["2026-11-20", "2026-12-01", "2", "7", "2001"];

/** The words of which a key takes one. */
function wordsOf(schema: z.ZodMiniType): readonly string[] {
  const { enum: words = [], const: word } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  return [...words, word].filter((one) => typeof one === "string");
}

/** What its path names: each thing that is there and one of the marked company; of a path that names nothing, that once. */
function namedBy(world: World, actor: Actor, name: EndpointName, entries: readonly string[]) {
  const [one] = CASES[name].filter(({ where }) => where === "path");
  if (one === undefined) return [{}];
  const there = world.objectsOf(one.kind, actor).filter(({ of }) => of !== undefined);
  const values = [...there.map(({ value }) => value), ...markedOf(one.kind, entries).slice(0, 1)];
  return values.map((value) => one.send(value, actor).params ?? {});
}

function pages(entries: readonly string[]): readonly Asked[] {
  const paths = Object.keys(PAGES)
    .filter((route) => route.startsWith("GET /"))
    .map((route) => route.slice(4).replace("*file", "zqb.js"));
  const panel = [
    "/",
    "/extensions",
    "/extensions/80876543",
    `/history/${entries[0]}`,
    "/accounts/zqb-admin",
    "/%zqb",
    "/api/zqb",
  ];
  const asked = [...paths.flatMap((path) => [path, `${path}?token=zqb&next=/zqb&lang=en`]), ...panel];
  return asked.map((path) => ({ method: "GET", path }));
}
