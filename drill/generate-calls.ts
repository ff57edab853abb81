// Calls and what the network knows of them.
import type { Chance } from "./chance.ts";
import { digits } from "./generate-numbers.ts";
import { outsideNumber } from "./generate-outside.ts";
import type { Call, CompanyDocument, Conditions, From, Location } from "./oracle/document.ts";
import { dayAfter, narrowed } from "./oracle/values.ts";

/** A call on a day (in Asia/Tokyo), from whoever, to whatever, under whatever conditions. */
export function call(chance: Chance, document: CompanyDocument, day: string): Call {
  const from = caller(chance, document);
  const conditions = chance.maybe(0.3) ? undefined : callConditions(chance, document);
  return {
    from,
    dialled: dialled(chance, document, from),
    at: instantOn(chance, day),
    ...(conditions === undefined ? {} : { conditions }),
  };
}

/** What the network knows of lines, phones and sites, apart from who is busy. */
export function networkState(chance: Chance, document: CompanyDocument): Conditions {
  const lines: Record<string, Location> = {};
  for (const line of document.mobileLines) {
    if (!chance.maybe(0.25)) continue;
    lines[line.number] = chance.weighted<Location>([
      [1, "DOMESTIC"],
      [2, "OUT_OF_AREA"],
      [3, { abroad: "US", worldWing: true }],
      [1, { abroad: "AQ", worldWing: false }],
    ]);
  }
  return {
    lines,
    unregistered: someOf(chance, numbersOf(document), 0.1),
    sitesDown: someOf(
      chance,
      document.sites.map((site) => site.id),
      0.1,
    ),
    congestion: chance.maybe(0.05),
  };
}

function callConditions(chance: Chance, document: CompanyDocument): Conditions {
  return {
    ...(chance.maybe(0.6) ? networkState(chance, document) : {}),
    ...(chance.maybe(0.5) ? { busy: someOf(chance, numbersOf(document), 0.3) } : {}),
    ...(chance.maybe(0.4) ? { outsideToday: chance.pick([0, 2, 3, 99, 100]) } : {}),
    ...(chance.maybe(0.5) ? { noAnswer: someOf(chance, numbersOf(document), 0.3) } : {}),
  };
}

function numbersOf(document: CompanyDocument): string[] {
  return document.extensions.map((extension) => extension.number);
}

function someOf(chance: Chance, values: string[], probability: number): string[] {
  return values.filter(() => chance.maybe(probability));
}

/** An instant on a day in Tokyo, sometimes near midnight and written with another offset. */
function instantOn(chance: Chance, day: string): string {
  return chance.weighted([
    [6, `${day}T${String(chance.int(10, 22))}:00:00+09:00`],
    [1, `${day}T00:00:00+09:00`],
    [1, `${day}T23:59:59+09:00`],
    [1, `${dayAfter(day, -1)}T15:30:00Z`],
  ]);
}

function caller(chance: Chance, document: CompanyDocument): From {
  return chance.weighted<() => From>([
    [20, () => colleague(chance, document)],
    [1.5, () => anyLine(chance, document)],
    [2, () => ({ outside: chance.pick(["03-1234-5678", "090-8888-0001", "+12125550100", "050-1234-5678"]) })],
    [0.3, () => ({ mobile: "090-9999-0001" })],
    [0.2, () => ({ desk: "7777" })],
    [0.2, () => ({ pbx: "7777" })],
  ])();
}

/** Somebody of the company: a bound mobile, a fixed IP phone or a PBX extension. */
function colleague(chance: Chance, document: CompanyDocument): From {
  const callers: From[] = [];
  for (const extension of document.extensions) {
    if (extension.kind === "DESK_PHONE") callers.push({ desk: extension.number });
    if (extension.kind === "PBX_EXTENSION") callers.push({ pbx: extension.number });
    if (extension.kind === "MOBILE" && extension.mobile !== undefined) {
      callers.push({ mobile: extension.mobile });
    }
  }
  return callers.length === 0 ? anyLine(chance, document) : chance.pick(callers);
}

function anyLine(chance: Chance, document: CompanyDocument): From {
  if (document.mobileLines.length === 0) return { mobile: "090-9999-0001" };
  return { mobile: chance.pick(document.mobileLines).number };
}

function dialled(chance: Chance, document: CompanyDocument, from: From): string {
  if ("outside" in from) return fromOutside(chance, document);
  const extension = document.extensions.length > 0 ? chance.pick(document.extensions).number : "2000";
  const callerId = chance.weighted([
    [12, ""],
    [1, "184"],
    [1, "186"],
    [0.2, "184186"],
  ]);
  const prefix = prefixFor(chance, document, from);
  const what = chance.weighted<() => string>([
    [26, () => extension],
    [2, () => narrowed(extension).slice(chance.int(1, 2))],
    [1, () => digits(chance, chance.int(1, 5))],
    [7, () => prefix + publicNumber(chance, document)],
    [2, () => publicNumber(chance, document)],
    [1.5, () => emergency(chance, prefix)],
    [0.5, () => chance.pick(["104", "117", "171", "177"])],
    [0.5, () => prefix + chance.pick(["12345", "", "abc", extension])],
    [0.6, () => chance.pick(["*21", "12#4", "+", "7+01", "電話", "70A1"])],
  ])();
  const typed = callerId + what;
  return typed === "" ? "184" : typed;
}

/** Mostly a prefix of the caller's own, else any of the company's. */
function prefixFor(chance: Chance, document: CompanyDocument, from: From): string {
  const plan = document.baseContract.numberPlan ?? {};
  const gateway = plan.gatewayPrefix ?? "8";
  const outside050 = plan.outside050Prefix ?? "9";
  const desk = plan.deskOutsidePrefix ?? "0";
  if (chance.maybe(0.15)) return chance.pick([gateway, outside050, desk]);
  return "desk" in from ? desk : chance.pick([gateway, outside050]);
}

function emergency(chance: Chance, prefix: string): string {
  const number = chance.pick(["110", "118", "119"]);
  return chance.pick([number, prefix + number, `${prefix}184${number}`, `${prefix}186${number}`]);
}

function publicNumber(chance: Chance, document: CompanyDocument): string {
  const line = document.mobileLines.length > 0 ? chance.pick(document.mobileLines).number : "09011110001";
  return chance.pick([
    "0312345678",
    "03-1234-5678",
    "０３１２３４５６７８",
    outsideNumber(chance),
    outsideNumber(chance),
    line,
  ]);
}

function fromOutside(chance: Chance, document: CompanyDocument): string {
  const own = [document.baseContract.number050, ...document.sites.map((site) => site.gatewayNumber)];
  const numbers = own.filter((number) => number !== undefined);
  if (numbers.length === 0 || chance.maybe(0.15)) {
    return chance.pick(["03-1111-2222", "7001", "abc", "050-5555-0199"]);
  }
  return chance.pick(numbers);
}
