// Companies that a drill begins with. The seed alone determines them; a document is never one that documents refuse
// (a number twice, one the start of another, a line bound twice, an id that is not there).
import { type Chance, chanceOf } from "./chance.ts";
import { numberFor } from "./generate-numbers.ts";
import { outside, outsideNumber } from "./generate-outside.ts";
import type {
  CompanyDocument,
  ExtensionEntry,
  ForwardEntry,
  Kind,
  LineEntry,
  Menu,
  NumberPlan,
  OptionEntry,
  OptionKind,
  PairEntry,
  SiteEntry,
  Term,
} from "./oracle/document.ts";
import { dayAfter, e164 } from "./oracle/values.ts";

/** The day around which terms begin and end. */
export const middleDay = "2026-12-01";

/** A company from a seed. */
export function company(seed: number): CompanyDocument {
  const chance = chanceOf(seed);
  const menu: Menu = chance.maybe(0.6) ? "VIRTUAL_PBX" : "CUSTOMER_PBX";
  const plan = numberPlan(chance);
  const sites = sitesFor(chance, menu);
  const mobileLines = linesFor(chance, menu);
  const twoInOne = pairsFor(chance, mobileLines);
  const document: CompanyDocument = {
    company: { id: `drill-${seed}`, name: "株式会社試験" },
    holders: [
      { id: "h-co", name: "株式会社試験", kind: "CORPORATE" },
      { id: "h-same-name", name: "㈱試験", kind: "CORPORATE" },
      { id: "h-sato", name: "佐藤 太郎", kind: "PERSONAL" },
    ],
    baseContract: {
      menu,
      holder: "h-co",
      ...chance.weighted<Term>([
        [20, { startsOn: "2026-04-01" }],
        [2, term(chance)],
      ]),
      ...(plan === null ? {} : { numberPlan: plan }),
      ...(chance.maybe(0.75) ? { number050: spelled(chance, "05055550100") } : {}),
    },
    sites,
    mobileLines,
    ...(twoInOne.length > 0 || chance.maybe(0.3) ? { twoInOne } : {}),
    extensions: [],
    ...(chance.maybe(0.6) ? { outside: outside(chance) } : {}),
  };
  addExtensions(chance, document, plan ?? {});
  addInbound(chance, document);
  return document;
}

function numberPlan(chance: Chance): NumberPlan | null {
  if (chance.maybe(0.1)) return null;
  const minDigits = chance.int(2, 4);
  return {
    minDigits,
    maxDigits: Math.min(8, minDigits + chance.int(0, 3)),
    gatewayPrefix: chance.weighted([
      [8, "8"],
      [1, "81"],
      [1, ""],
    ]),
    outside050Prefix: chance.weighted([
      [8, "9"],
      [1, "90"],
      [1, ""],
    ]),
    ...(chance.maybe(0.8) ? { deskOutsidePrefix: chance.pick(["0", "0", "0", ""]) } : {}),
    ...(chance.maybe(0.7) ? { coolingOffDays: chance.pick([0, 0, 7, 90]) } : {}),
  };
}

/** A term that begins or ends near the middle day, or far from it. */
function term(chance: Chance): Term {
  return chance.weighted<Term>([
    [8, { startsOn: "2026-04-01" }],
    [2, { startsOn: "2026-04-01", endsOn: dayAfter(middleDay, chance.int(-4, 40)) }],
    [1, { startsOn: dayAfter(middleDay, chance.int(-4, 4)) }],
    [1, { startsOn: "2026-04-01", endsOn: "2026-10-31" }],
  ]);
}

/** A phone number in one of its usual forms. */
function spelled(chance: Chance, number: string): string {
  const dashed = `${number.slice(0, 3)}-${number.slice(3, 7)}-${number.slice(7)}`;
  const wide = [...dashed].map((sign) => "０１２３４５６７８９"[Number(sign)] ?? "－").join("");
  return chance.weighted([
    [5, dashed],
    [2, e164(number)],
    [1, number],
    [1, wide],
  ]);
}

function sitesFor(chance: Chance, menu: Menu): SiteEntry[] {
  const sites: SiteEntry[] = [];
  const count = chance.int(1, 3);
  for (let index = 0; index < count; index += 1) {
    const gateway = menu === "VIRTUAL_PBX" && chance.maybe(0.6);
    sites.push({
      id: `s${index}`,
      name: `拠点${index}`,
      ...(chance.maybe(0.8) ? { siteCode: chance.pick(["", "2", "3", "31", "20"]) } : {}),
      state: chance.weighted<SiteEntry["state"]>([
        [30, "IN_SERVICE"],
        [1, "PLANNED"],
        [1, "ORDERED"],
        [1, "UNDER_CONSTRUCTION"],
        [1, "CLOSED"],
      ]),
      accessLine: { type: chance.pick(["HIKARI_NEXT_BUSINESS", "DOCOMO_HIKARI", "HIKARI_NEXT_PRIO_10"]) },
      equipment: equipmentFor(chance, menu, gateway),
      ...(gateway && chance.maybe(0.9)
        ? { gatewayNumber: spelled(chance, `0355550${index}00`.padEnd(10, "0")) }
        : {}),
    });
  }
  return sites;
}

function equipmentFor(chance: Chance, menu: Menu, gateway: boolean): NonNullable<SiteEntry["equipment"]> {
  const base =
    menu === "CUSTOMER_PBX"
      ? [{ kind: "PBX" }, { kind: "SIP_GATEWAY", designated: true }]
      : [{ kind: "FIXED_IP_PHONE", designated: true }];
  const all = [...base, { kind: "L2_SWITCH" }, { kind: "ROUTER", designated: true }];
  if (!gateway) return all;
  if (chance.maybe(0.1)) return [...all, { kind: "OUTSIDE_GATEWAY" }];
  return [...all, { kind: "OUTSIDE_GATEWAY", designated: chance.maybe(0.9) }];
}

function linesFor(chance: Chance, menu: Menu): LineEntry[] {
  const lines: LineEntry[] = [];
  const count = chance.weighted([
    [6, chance.int(2, 7)],
    [2, chance.int(8, 16)],
  ]);
  for (let index = 0; index < count; index += 1) {
    const number = `0${chance.pick(["9", "8", "7"])}01200${String(1000 + index)}`;
    lines.push({
      number: spelled(chance, number),
      holder: chance.weighted([
        [18, "h-co"],
        [1, "h-sato"],
        [1, "h-same-name"],
      ]),
      status: chance.weighted<LineEntry["status"]>([
        [30, "ACTIVE"],
        [1, "SUSPENDED"],
        [1, "CANCELLED"],
      ]),
      ...(chance.maybe(0.97) ? { options: optionsFor(chance, menu) } : {}),
    });
  }
  return lines;
}

function optionsFor(chance: Chance, menu: Menu): OptionEntry[] {
  const often: [OptionKind, number][] = [
    ["OFFICE_LINK", 0.95],
    ["CARRIER_VOICEMAIL", 0.5],
    ["ROAMING_INCOMING", 0.4],
    ["OUTSIDE_050", menu === "VIRTUAL_PBX" ? 0.5 : 0.1],
    ["OUTSIDE_GATEWAY", menu === "VIRTUAL_PBX" ? 0.5 : 0.1],
  ];
  const options: OptionEntry[] = [];
  for (const [kind, probability] of often) {
    if (!chance.maybe(probability)) continue;
    const counts = chance.maybe(0.75) ? { startsOn: "2026-04-01" } : term(chance);
    options.push({ kind, ...counts });
    const endsOn = "endsOn" in counts ? counts.endsOn : undefined;
    if (endsOn !== undefined && chance.maybe(0.2)) options.push({ kind, startsOn: dayAfter(endsOn, 2) });
  }
  return options;
}

function pairsFor(chance: Chance, lines: LineEntry[]): PairEntry[] {
  const pairs: PairEntry[] = [];
  for (let index = 0; index + 1 < lines.length; index += 2) {
    const a = lines[index];
    const b = lines[index + 1];
    if (a === undefined || b === undefined || !chance.maybe(0.3)) continue;
    pairs.push(pairOf(chance, a, b));
    if (chance.maybe(0.1)) pairs.push(pairOf(chance, b, a));
  }
  return pairs;
}

function pairOf(chance: Chance, a: LineEntry, b: LineEntry): PairEntry {
  return {
    a: a.number,
    b: spelled(chance, `0${e164(b.number).slice(3)}`),
    ...(chance.maybe(0.6) ? { startsOn: "2026-04-01" } : term(chance)),
    mode: chance.pick(["A", "B", "DUAL"]),
    ...(chance.maybe(0.7) ? { avoidOtherNumber: chance.maybe(0.5) } : {}),
  };
}

function addExtensions(chance: Chance, document: CompanyDocument, plan: NumberPlan): void {
  const count = chance.weighted([
    [6, chance.int(3, 8)],
    [2, chance.int(9, 25)],
  ]);
  const free = document.mobileLines.map((line) => line.number);
  for (let index = 0; index < count; index += 1) {
    const number = numberFor(chance, document, plan);
    if (number === null) continue;
    document.extensions.push(extensionFor(chance, document, number, free));
  }
  for (const extension of document.extensions) {
    if (chance.maybe(0.4)) extension.forwarding = forwardsFor(chance, document);
  }
}

function extensionFor(
  chance: Chance,
  document: CompanyDocument,
  number: string,
  free: string[],
): ExtensionEntry {
  const kind = kindFor(chance, document.baseContract.menu);
  const mobile = kind === "MOBILE" && chance.maybe(0.9) ? free.shift() : undefined;
  const site = chance.pick(document.sites).id;
  return {
    number: chance.maybe(0.05) ? `${number.slice(0, 1)}-${number.slice(1)}` : number,
    kind,
    ...(chance.maybe(kind === "MOBILE" ? 0.3 : 0.99) ? { site } : {}),
    ...(mobile === undefined ? {} : { mobile }),
    name: `内線${number}`,
    ...(chance.maybe(0.3) ? { kana: "ナイセン" } : {}),
    ...(chance.maybe(0.3) ? { department: "営業課" } : {}),
    ...(chance.maybe(0.6)
      ? {
          voicemail: {
            on: chance.maybe(0.75),
            ...(chance.maybe(0.6) ? { ringSeconds: seconds(chance) } : {}),
          },
        }
      : {}),
  };
}

function kindFor(chance: Chance, menu: Menu): Kind {
  const own: Kind = menu === "VIRTUAL_PBX" ? "DESK_PHONE" : "PBX_EXTENSION";
  const other: Kind = menu === "VIRTUAL_PBX" ? "PBX_EXTENSION" : "DESK_PHONE";
  return chance.weighted<Kind>([
    [16, "MOBILE"],
    [11, own],
    [1, other],
  ]);
}

function seconds(chance: Chance): number {
  return chance.pick([0, 10, 15, 30, 120, 130]);
}

function forwardsFor(chance: Chance, document: CompanyDocument): ForwardEntry[] {
  const rules: ForwardEntry[] = [];
  const count = chance.int(1, 3);
  for (let index = 0; index < count; index += 1) {
    const inside = chance.maybe(0.95) ? chance.pick(document.extensions).number : "7777";
    const to = chance.maybe(0.2) ? outsideNumber(chance) : inside;
    const when = chance.weighted<ForwardEntry["when"]>([
      [1, "ALWAYS"],
      [2, "BUSY"],
      [2, "NO_ANSWER"],
      [2, "OUT_OF_AREA"],
    ]);
    rules.push({ when, to });
  }
  return rules;
}

function addInbound(chance: Chance, document: CompanyDocument): void {
  const numbers = [document.baseContract.number050, ...document.sites.map((site) => site.gatewayNumber)];
  const inbound: { number: string; to: string }[] = [];
  for (const number of numbers) {
    if (number === undefined || document.extensions.length === 0 || !chance.maybe(0.7)) continue;
    const to = chance.maybe(0.95) ? chance.pick(document.extensions).number : "7777";
    inbound.push({ number, to });
  }
  if (inbound.length > 0) document.inbound = inbound;
}
