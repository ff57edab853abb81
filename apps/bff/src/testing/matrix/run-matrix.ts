import { ENDPOINTS, type EndpointName } from "@naisen/api/endpoints";
import { ACTORS, type Actor } from "./actors.ts";
import { CASES, type Case } from "./cases.ts";
import { wronglyCounted } from "./counts.ts";
import { expected } from "./expected.ts";
import { marksIn } from "./marks.ts";
import type { Named } from "./objects.ts";
import { addressOf, credentials } from "./sent.ts";
import { THIRD } from "./third-company.ts";
import type { World } from "./world.ts";

/** What came of it: how many requests were made, and where an answer was not the one that the table gives. */
export interface Ran {
  readonly cells: number;
  readonly deviations: readonly string[];
}

/** One request of somebody about something. */
interface Cell {
  readonly name: EndpointName;
  readonly one: Case;
  readonly actor: Actor;
  readonly object: Named;
  /** What it sends for the object: an account of its own, where it takes that away. */
  readonly value: unknown;
}

interface Answered extends Cell {
  readonly status: number;
  readonly body: string;
  /** The same without what differs from one request to the next. */
  readonly told: string;
}

const AT_ONCE = 12;
const EVERYTHING = Object.keys(ENDPOINTS) as EndpointName[];

/**
 * Every operation × every actor × every object that it can name. What only reads runs side by side; what writes one after
 * the other, first by those who have nothing to do with company beta, whose rows must be the same after it.
 */
export async function runMatrix(world: World, names: readonly EndpointName[] = EVERYTHING): Promise<Ran> {
  const cells = await prepared(
    world,
    names.flatMap((name) => cellsOf(world, name)),
  );
  const reads = cells.filter(({ name }) => !writes(name));
  const written = cells
    .filter(({ name }) => writes(name))
    .toSorted((one, other) => Number(one.one.last ?? false) - Number(other.one.last ?? false));
  const strangers = written.filter(({ actor, object }) => isStranger(actor, object));
  const answers: Answered[] = [];
  const deviations: string[] = [];
  const checksumOfBoth = () => world.checksum("alpha") + world.checksum("beta");
  const third = world.checksum(THIRD);
  const atFirst = checksumOfBoth();
  await eachAtOnce(reads, async (cell) => answers.push(await ask(world, cell)));
  if (checksumOfBoth() !== atFirst) deviations.push("a read changed rows");
  const beta = world.checksum("beta");
  for (const cell of strangers) answers.push(await ask(world, cell));
  if (world.checksum("beta") !== beta) deviations.push("beta's rows changed by others");
  const rest = written.filter((cell) => !strangers.includes(cell));
  const alpha = world.checksum("alpha");
  for (const cell of rest.filter(({ actor }) => actor.companyId === "beta"))
    answers.push(await ask(world, cell));
  if (world.checksum("alpha") !== alpha) deviations.push("alpha's rows changed by beta's administrator");
  for (const cell of rest.filter(({ actor }) => actor.companyId !== "beta"))
    answers.push(await ask(world, cell));
  if (world.checksum(THIRD) !== third) deviations.push("rows changed of a company for which nobody asked");
  return { cells: answers.length, deviations: [...deviations, ...judge(answers)] };
}

function cellsOf(world: World, name: EndpointName): readonly Cell[] {
  return ACTORS.flatMap((actor) =>
    CASES[name].flatMap((one) =>
      [...world.objectsOf(one.kind, actor), ...(one.kind === "NOTHING" ? HOSTILE_KEYS : [])]
        .filter(({ value }) => one.where === "body" || typeof value !== "object" || value === null)
        .map((object) => ({ name, one, actor, object, value: object.value })),
    ),
  );
}

async function prepared(world: World, cells: readonly Cell[]): Promise<readonly Cell[]> {
  const ready: Cell[] = [];
  for (const cell of cells) {
    const takesAway =
      cell.one.kind === "ACCOUNT" && cell.one.fresh === true && cell.object.name.startsWith("of ");
    ready.push(
      takesAway ? { ...cell, value: await world.freshAccount(cell.object.of?.company ?? "") } : cell,
    );
  }
  return ready;
}

/** Keys that no operation knows, in the query. */
const HOSTILE_KEYS: readonly Named[] = ["constructor", "__proto__", "companyId", "role"].map((key) => ({
  name: `a key ${key}`,
  value: key,
  malformed: true,
}));

function writes(name: EndpointName): boolean {
  return ENDPOINTS[name].method !== "GET";
}

/** Beta's administrator writes to beta, and an operator to whichever is named. */
function isStranger({ companyId }: Actor, { of }: Named): boolean {
  return companyId !== "beta" && (companyId !== "operator" || of?.company !== "beta");
}

async function eachAtOnce<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<unknown>,
): Promise<void> {
  const left = [...items];
  const worker = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** Of an entry that they may take back each cell gets one of its own; another company's stays the one that it is. */
function isEntryOfTheirs({ one, actor, object }: Cell): boolean {
  return one.kind === "ENTRY" && one.fresh === true && object.of?.company === actor.companyId;
}

async function ask(world: World, cell: Cell): Promise<Answered> {
  const { name, one, actor, object } = cell;
  const value = isEntryOfTheirs(cell) ? await world.freshEntry(object) : cell.value;
  const sent = object.name.startsWith("a key ")
    ? { ...one.send(null, actor), query: { [String(value)]: "alpha" } }
    : one.send(value, actor);
  const isLast = name === "signOut" && actor.token === undefined;
  const shown = isLast ? await world.anotherSession(actor) : world.tokens.get(actor);
  const response = await fetch(world.open.address + addressOf(name, sent), {
    method: ENDPOINTS[name].method,
    redirect: "manual",
    headers: {
      ...(sent.body === undefined ? {} : { "content-type": "application/json" }),
      ...credentials(actor, shown),
      ...sent.headers,
    },
    ...(sent.body === undefined ? {} : { body: JSON.stringify(sent.body) }),
  });
  const body = await response.text();
  return { ...cell, status: response.status, body, told: settled(body, value) };
}

/** Without the request's id, the revision and what the request itself named. */
function settled(body: string, value: unknown): string {
  const plain = body
    .replace(/"requestId":"[^"]*"/, "")
    .replace(/"(baseRevision|revision|appliedRevision)":\d+/g, "")
    .replace(/"digest":"\w+"/g, "");
  if (typeof value !== "string" || value === "") return plain;
  const forms = [JSON.stringify(value).slice(1, -1), value, value.replace(/^0/, "+81").replaceAll("-", "")];
  return forms.reduce((text, form) => text.replaceAll(form, "□"), plain);
}

function judge(answers: readonly Answered[]): readonly string[] {
  const absent = new Map(
    answers.filter(({ object }) => object.name === "nonexistent").map((answer) => [keyOf(answer), answer]),
  );
  return answers.flatMap((answer) => {
    const { name, one, actor, object, status, body, told } = answer;
    const wanted = expected(name, one, actor, object);
    const found: string[] = [];
    if (status !== wanted.status) found.push(`${status}, not ${wanted.status} ${told.slice(0, 200)}`);
    for (const mark of marksIn(body, JSON.stringify(one.send(object.value, actor)), actor))
      found.push(`tells ${mark}`);
    const isColleague = one.called === true && object.of?.company === actor.companyId;
    if (status === 200 && isColleague && !wanted.theirs && isToldOfCallee(body))
      found.push("tells how it goes on at another's");
    if (status === 200 && wanted.theirs) found.push(...wronglyCounted(name, one.kind, actor, body));
    const like = absent.get(keyOf(answer));
    if (like !== undefined && status !== 400) found.push(...compared(answer, like, wanted.theirs));
    return found.map((what) => `${name} ${one.kind} in ${one.where}: ${actor.name}, ${object.name}: ${what}`);
  });
}

/** Whether a decision has a step that looks at who is called. */
function isToldOfCallee(body: string): boolean {
  const { trace } = JSON.parse(body) as { readonly trace: readonly { readonly code: string }[] };
  return trace.some(({ code }) => !/^(caller|dialled|emergency|network|outside)\./.test(code));
}

/** What is theirs is answered otherwise than what is not there; what is not, byte for byte the same. */
function compared({ one, status, told }: Answered, absent: Answered, theirs: boolean): readonly string[] {
  const isLike = status === absent.status && told === absent.told;
  if (theirs) return isLike && status < 400 && !one.alike ? ["is answered like what is not there"] : [];
  return isLike || one.tells ? [] : [`is not answered like what is not there\n  ${told}\n  ${absent.told}`];
}

function keyOf({ name, one, actor }: Cell): string {
  return `${name} ${CASES[name].indexOf(one)} ${actor.name}`;
}
