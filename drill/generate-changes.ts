// Change sets: sensible and hostile ones, mixed.
import type { Chance } from "./chance.ts";
import { anyNumber } from "./generate-numbers.ts";
import { hostileOutside, outsideNumber } from "./generate-outside.ts";
import type { Change, CompanyDocument, ForwardEntry, Kind } from "./oracle/document.ts";

type Known = { numbers: string[]; mobiles: string[]; lines: string[]; sites: string[]; own: string[] };

/** One to five changes against a document. */
export function changeSet(chance: Chance, document: CompanyDocument): Change[] {
  const known: Known = {
    numbers: document.extensions.map((extension) => extension.number),
    mobiles: document.extensions
      .filter((extension) => extension.kind === "MOBILE")
      .map((extension) => extension.number),
    lines: document.mobileLines.map((line) => line.number),
    sites: document.sites.map((site) => site.id),
    own: [document.baseContract.number050, ...document.sites.map((site) => site.gatewayNumber)].filter(
      (number) => number !== undefined,
    ),
  };
  const changes: Change[] = [];
  const count = chance.weighted([
    [5, 1],
    [3, 2],
    [2, chance.int(3, 5)],
  ]);
  while (changes.length < count) changes.push(...changesOf(chance, document, known));
  return changes.slice(0, 5);
}

function changesOf(chance: Chance, document: CompanyDocument, known: Known): Change[] {
  return chance.weighted<() => Change[]>([
    [4, () => [bind(chance, known)]],
    [2, () => [{ type: "UnbindMobile", extension: someMobile(chance, known) }]],
    [2, () => moveLine(chance, document, known)],
    [3, () => [add(chance, document, known)]],
    [2, () => [edit(chance, known)]],
    [3, () => [renumber(chance, document, known)]],
    [1, () => renumberBoth(chance, known)],
    [2, () => [{ type: "RemoveExtension", extension: someNumber(chance, known) }]],
    [2, () => [{ type: "SwapExtensions", ...twoMobiles(chance, known) }]],
    [3, () => [voicemail(chance, known)]],
    [2, () => [mode(chance, document, known)]],
    [3, () => [forwarding(chance, known)]],
    [1, () => [inbound(chance, known)]],
    [1.5, () => [{ type: "SetOutside", ...hostileOutside(chance) }]],
  ])();
}

function someNumber(chance: Chance, known: Known): string {
  if (known.numbers.length === 0 || chance.maybe(0.03)) return chance.pick(["7777", "45", "80", "２０００"]);
  return chance.pick(known.numbers);
}

/** Mostly a mobile extension, where there is one. */
function someMobile(chance: Chance, known: Known): string {
  if (known.mobiles.length === 0 || chance.maybe(0.1)) return someNumber(chance, known);
  return chance.pick(known.mobiles);
}

function twoMobiles(chance: Chance, known: Known): { a: string; b: string } {
  const a = someMobile(chance, known);
  const others = known.mobiles.filter((number) => number !== a);
  return others.length === 0 ? twoNumbers(chance, known) : { a, b: chance.pick(others) };
}

function twoNumbers(chance: Chance, known: Known): { a: string; b: string } {
  const a = someNumber(chance, known);
  const others = known.numbers.filter((number) => number !== a);
  return { a, b: others.length === 0 ? "7777" : chance.pick(others) };
}

function someLine(chance: Chance, known: Known): string {
  if (known.lines.length === 0 || chance.maybe(0.05)) return "090-9999-0001";
  return chance.pick(known.lines);
}

function bind(chance: Chance, known: Known): Change {
  return {
    type: "BindMobile",
    extension: someMobile(chance, known),
    mobile: someLine(chance, known),
  };
}

/** A line that changes its extension: unbound there, bound here, in either order. */
function moveLine(chance: Chance, document: CompanyDocument, known: Known): Change[] {
  const bound = document.extensions.filter((extension) => extension.mobile !== undefined);
  if (bound.length === 0) return [bind(chance, known)];
  const giver = chance.pick(bound);
  const away: Change = { type: "UnbindMobile", extension: giver.number };
  const here: Change = {
    type: "BindMobile",
    extension: someMobile(chance, known),
    mobile: giver.mobile ?? "",
  };
  return chance.maybe(0.5) ? [away, here] : [here, away];
}

function add(chance: Chance, document: CompanyDocument, known: Known): Change {
  const number = chance.maybe(0.1)
    ? someNumber(chance, known)
    : anyNumber(chance, document.baseContract.numberPlan ?? {});
  known.numbers.push(number);
  const own: Kind = document.baseContract.menu === "VIRTUAL_PBX" ? "DESK_PHONE" : "PBX_EXTENSION";
  const other: Kind = own === "DESK_PHONE" ? "PBX_EXTENSION" : "DESK_PHONE";
  const kind = chance.weighted<Kind>([
    [10, "MOBILE"],
    [6, own],
    [1, other],
  ]);
  const withMobile = kind === "MOBILE" ? chance.maybe(0.8) : chance.maybe(0.03);
  return {
    type: "AddExtension",
    number,
    kind,
    ...(kind !== "MOBILE" || chance.maybe(0.3) ? { site: someSite(chance, known) } : {}),
    ...(withMobile ? { mobile: someLine(chance, known) } : {}),
    name: "新人",
    ...(chance.maybe(0.2) ? { department: "総務課" } : {}),
  };
}

function someSite(chance: Chance, known: Known): string {
  return chance.maybe(0.05) || known.sites.length === 0 ? "nowhere" : chance.pick(known.sites);
}

function edit(chance: Chance, known: Known): Change {
  return {
    type: "EditExtension",
    extension: someNumber(chance, known),
    ...(chance.maybe(0.5) ? { name: "改名" } : {}),
    ...(chance.maybe(0.3) ? { kana: chance.pick([null, "カイメイ", " "]) } : {}),
    ...(chance.maybe(0.3) ? { department: chance.pick([null, "開発課"]) } : {}),
    ...(chance.maybe(0.4) ? { site: chance.maybe(0.1) ? null : someSite(chance, known) } : {}),
  };
}

function renumber(chance: Chance, document: CompanyDocument, known: Known): Change {
  const extension = someNumber(chance, known);
  const to = chance.maybe(0.15)
    ? someNumber(chance, known)
    : anyNumber(chance, document.baseContract.numberPlan ?? {});
  known.numbers.push(to);
  return { type: "RenumberExtension", extension, to };
}

/** Two numbers change places by two renumberings. */
function renumberBoth(chance: Chance, known: Known): Change[] {
  const { a, b } = twoNumbers(chance, known);
  return [
    { type: "RenumberExtension", extension: a, to: b },
    { type: "RenumberExtension", extension: b, to: a },
  ];
}

function voicemail(chance: Chance, known: Known): Change {
  return {
    type: "SetVoicemail",
    extension: someNumber(chance, known),
    on: chance.maybe(0.8),
    ...(chance.maybe(0.6) ? { ringSeconds: chance.pick([0, 15, 120, 121, -1]) } : {}),
  };
}

function mode(chance: Chance, document: CompanyDocument, known: Known): Change {
  const pairs = (document.twoInOne ?? []).flatMap((pair) => [pair.a, pair.b]);
  const number = pairs.length === 0 || chance.maybe(0.1) ? someLine(chance, known) : chance.pick(pairs);
  return {
    type: "SetTwoInOneMode",
    number,
    mode: chance.pick(["A", "B", "DUAL"]),
    ...(chance.maybe(0.5) ? { avoidOtherNumber: chance.maybe(0.5) } : {}),
  };
}

function forwarding(chance: Chance, known: Known): Change {
  const rules: ForwardEntry[] = [];
  const count = chance.int(0, 2);
  for (let index = 0; index < count; index += 1) {
    rules.push({
      when: chance.pick(["ALWAYS", "BUSY", "NO_ANSWER", "OUT_OF_AREA"]),
      to: chance.maybe(0.25) ? outsideNumber(chance) : someNumber(chance, known),
    });
  }
  return { type: "SetForwarding", extension: someNumber(chance, known), rules };
}

function inbound(chance: Chance, known: Known): Change {
  const number = known.own.length === 0 ? null : chance.pick(known.own);
  if (number === null) return edit(chance, known);
  return { type: "SetInbound", number, to: someNumber(chance, known) };
}
