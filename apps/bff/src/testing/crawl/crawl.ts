import { ENDPOINTS, type EndpointName } from "@naisen/api/endpoints";
import { PAGES } from "../../sessions/policy.ts";
import type { Actor } from "../matrix/actors.ts";
import { CASES, type Sent } from "../matrix/cases.ts";
import type { World } from "../matrix/world.ts";
import { withoutChance } from "../without-chance.ts";
import { MARKED, MARKS } from "./marked-company.ts";

/** A request as it went out, in one text and with what it named. */
export interface Asked {
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

/** What somebody who holds that session's token is answered. */
export async function ask(
  address: string,
  token: string | null,
  { method, path, body }: Asked,
): Promise<Came> {
  const json = body === undefined ? {} : { "content-type": "application/json" };
  const response = await fetch(address + path, {
    method,
    redirect: "manual",
    headers: {
      ...json,
      "sec-fetch-site": "same-origin",
      cookie: token === null ? "" : `naisen-session=${token}`,
    },
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

/** Every read of the description by its own ids, by the marked company's and by hostile ones, and every page. */
export function readsFor(world: World, actor: Actor, entries: readonly string[]): readonly Asked[] {
  const names = (Object.keys(ENDPOINTS) as EndpointName[]).filter((name) => ENDPOINTS[name].method === "GET");
  return [
    ...names.flatMap((name) => [...byCases(world, actor, name, entries), ...byQueries(name, entries)]),
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
    const marked = one.kind === "ENTRY" ? entries : (MARKED[one.kind] ?? []);
    return [...own, ...marked]
      .filter((value) => typeof value !== "object" || value === null)
      .map((value) => ({ method: "GET", path: addressOf(name, one.send(value, actor)) }));
  });
}

/** Each key of its query with each thing of the marked company. */
function byQueries(name: EndpointName, entries: readonly string[]): readonly Asked[] {
  const { path, query } = ENDPOINTS[name];
  const values = [...Object.values(MARKED).map(([first]) => first ?? ""), entries[0] ?? "", "zqb部"];
  return Object.keys(query.def.shape).flatMap((key) =>
    values.map((value) => ({
      method: "GET",
      path: `${path.replace(/:\w+/, "7001")}?${key}=${encodeURIComponent(value)}${name === "findFreeNumbers" && key !== "kind" ? "&kind=DESK_PHONE" : ""}`,
    })),
  );
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

function addressOf(name: EndpointName, { params = {}, query = {} }: Sent): string {
  const path = ENDPOINTS[name].path.replace(/:(\w+)/g, (_, key: string) =>
    encodeURIComponent(String(params[key])),
  );
  const search = new URLSearchParams(
    Object.entries(query).map(([key, value]) => [key, String(value)]),
  ).toString();
  return search === "" ? path : `${path}?${search}`;
}
