import { endsSoon, optionsEndingSoon } from "@naisen/domain/facts/ends-soon";
import type { MobileLine, OptionKind } from "@naisen/domain/facts/mobile-line";
import type { TwoInOnePair } from "@naisen/domain/facts/two-in-one";
import { type Day, nextDay } from "@naisen/domain/vocabulary/day";
import { spanIncludes } from "@naisen/domain/vocabulary/day-span";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import type { PhoneNumber } from "@naisen/domain/vocabulary/phone-number";
import type { Reader, Store } from "../store/store.ts";

/** What is over behind one day within a month, nothing following: so many lines, or pairs with both their lines. */
export interface Ending {
  readonly kind: OptionKind | "TWO_IN_ONE" | "BASE_CONTRACT";
  readonly endsOn: Day;
  /** The line of each option, by number, or both of each pair; of the contract none. */
  readonly things: readonly (readonly PhoneNumber[])[];
}

const NO_KEYS = { ids: [], numbers: [], mobiles: [] };

/** Of each company what ends soon, read from its facts in pieces and kept until they or the day are others. */
export class EndingsCache {
  readonly #store: Pick<Store, "read">;
  readonly #known = new Map<
    CompanyId,
    { readonly key: string; readonly endings: Promise<readonly Ending[]> }
  >();

  constructor(store: Pick<Store, "read">) {
    this.#store = store;
  }

  /** `factsRevision` is the revision whose facts the table has. */
  of(company: CompanyId, day: Day, factsRevision: number): Promise<readonly Ending[]> {
    const key = `${factsRevision} ${day}`;
    const known = this.#known.get(company);
    if (known?.key === key) return known.endings;
    const endings = this.#store.read((reader) => readEndings(reader, company, day));
    this.#known.set(company, { key, endings });
    endings.catch(() => this.#known.delete(company));
    return endings;
  }
}

async function readEndings(reader: Reader, company: CompanyId, day: Day): Promise<readonly Ending[]> {
  const groups = new Groups();
  const state = await reader.neighbourhood(company, NO_KEYS);
  if (state === null) return [];
  const contractEnds = endsSoon(state.facts.baseContract.term, day);
  if (contractEnds !== null) groups.add("BASE_CONTRACT", contractEnds, []);
  await reader.eachLine(company, (line) => addLine(line, day, groups));
  for (const { pair, endsOn } of await pairsEnding(reader, company, day)) {
    groups.add("TWO_IN_ONE", endsOn, [pair.a, pair.b]);
  }
  return groups.inOrder();
}

/** Each handset whose pair ends and does not go on the next day, in the document's order. */
async function pairsEnding(reader: Reader, company: CompanyId, day: Day) {
  const ending = new Map<string, { readonly pair: TwoInOnePair; readonly endsOn: Day }>();
  const handset = ({ a, b }: TwoInOnePair) => `${a} ${b}`;
  await reader.eachPair(company, (pair) => {
    const endsOn = endsSoon(pair.term, day);
    if (endsOn !== null) ending.set(handset(pair), { pair, endsOn });
  });
  await reader.eachPair(company, (pair) => {
    const known = ending.get(handset(pair));
    if (known !== undefined && spanIncludes(pair.term, nextDay(known.endsOn))) ending.delete(handset(pair));
  });
  return ending.values();
}

function addLine(line: MobileLine, day: Day, groups: Groups): void {
  if (line.status === "CANCELLED") return;
  for (const { option, endsOn } of optionsEndingSoon(line, day)) groups.add(option, endsOn, [line.number]);
}

class Groups {
  readonly #groups = new Map<
    string,
    { kind: Ending["kind"]; endsOn: Day; things: (readonly PhoneNumber[])[] }
  >();

  add(kind: Ending["kind"], endsOn: Day, lines: readonly PhoneNumber[]): void {
    const key = `${endsOn} ${kind}`;
    const group = this.#groups.get(key) ?? { kind, endsOn, things: [] };
    group.things.push(lines);
    this.#groups.set(key, group);
  }

  inOrder(): readonly Ending[] {
    return [...this.#groups].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, group]) => group);
  }
}
