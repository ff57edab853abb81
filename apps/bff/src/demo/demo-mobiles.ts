import type { CompanyDocumentToSend } from "@naisen/api/company-document";
import { type Day, laterBy } from "@naisen/domain/vocabulary/day";
import { demoPeople, type Person } from "./demo-people.ts";
import type { Seeded } from "./seeded.ts";

type Line = CompanyDocumentToSend["mobileLines"][number];
type Option = NonNullable<Line["options"]>[number];
type Extension = CompanyDocumentToSend["extensions"][number];

/** Mobile extensions 7001 … and the lines that they are bound to. */
export interface DemoMobiles {
  readonly extensions: readonly Extension[];
  readonly lines: readonly Line[];
}

const FIRST = 7001;
const COUNT = 95;
const UNBOUND = new Set([7016, 7033, 7047, 7062, 7090]);
/** What keeps an extension of ours from working: another holder, a suspended line, an option that is over. */
const OTHER_HOLDERS = new Map([
  [7019, "h-kimura"],
  [7058, "h-logistics"],
  [7081, "h-logistics"],
]);
const SUSPENDED = new Set([7025, 7073]);
const OFFICE_LINK_ENDED = new Set([7041]);
/** Options that are over so many days after the company is looked at for the first time. */
const ENDING = new Map<number, { readonly kind: Option["kind"]; readonly inDays: number }>([
  [7011, { kind: "ROAMING_INCOMING", inDays: 6 }],
  [7012, { kind: "ROAMING_INCOMING", inDays: 6 }],
  [7052, { kind: "OFFICE_LINK", inDays: 12 }],
  [7020, { kind: "CARRIER_VOICEMAIL", inDays: 21 }],
]);

const DEPARTMENTS =
  "tokyo/営業1課 tokyo/営業2課 tokyo/営業1課 tokyo/営業2課 tokyo/総務部 tokyo/経理部 tokyo/人事部 tokyo/情報システム部 tokyo/輸入部 tokyo/輸入部 osaka/大阪営業課 osaka/大阪営業課 osaka/物流管理課 fukuoka/福岡営業課 fukuoka/物流管理課";

export function demoMobiles(chance: Seeded, today: Day): DemoMobiles {
  const made = demoPeople(COUNT, chance).map((person, index) =>
    mobileOf(FIRST + index, person, chance, today),
  );
  return {
    extensions: made.map(({ extension }) => extension),
    lines: made.flatMap(({ line }) => line ?? []),
  };
}

/** The mobile number that a demo extension has, or would have. */
export function numberOf(extension: number): string {
  const last = String(extension - 7000).padStart(4, "0");
  return extension % 3 === 0 ? `080-3200-${last}` : `070-3100-${last}`;
}

function mobileOf(number: number, person: Person, chance: Seeded, today: Day) {
  const places = DEPARTMENTS.split(" ");
  const [site = "tokyo", department = ""] = (
    number === FIRST ? "tokyo/営業1課" : (places[chance.below(places.length)] ?? "")
  ).split("/");
  const voicemail = number === FIRST || chance.below(3) === 0;
  const ringSeconds = 15 + 5 * chance.below(3);
  const options = withEnding(number, optionsOf(number, voicemail, chance), today);
  const bound = !UNBOUND.has(number);
  const extension: Extension = {
    number: String(number),
    kind: "MOBILE",
    site,
    ...(bound ? { mobile: numberOf(number) } : {}),
    ...person,
    department,
    ...(bound && voicemail ? { voicemail: { on: true, ringSeconds } } : {}),
    ...(number === FIRST ? { forwarding: [{ when: "BUSY" as const, to: "2001" }] } : {}),
  };
  return { extension, line: bound ? lineOf(number, options) : null };
}

function lineOf(number: number, options: readonly Option[]): Line {
  return {
    number: numberOf(number),
    holder: OTHER_HOLDERS.get(number) ?? "h-minato",
    status: SUSPENDED.has(number) ? "SUSPENDED" : "ACTIVE",
    options: [...options],
  };
}

function withEnding(number: number, options: readonly Option[], today: Day): readonly Option[] {
  const ending = ENDING.get(number);
  if (ending === undefined) return options;
  const { kind, inDays } = ending;
  const others = options.filter((option) => option.kind !== kind);
  return [...others, { kind, startsOn: "2024-04-01", endsOn: laterBy(today, inDays) }];
}

function optionsOf(number: number, voicemail: boolean, chance: Seeded): readonly Option[] {
  const startsOn = "2024-04-01";
  const ended = OFFICE_LINK_ENDED.has(number) ? { endsOn: "2025-09-30" } : {};
  const some = (kind: Option["kind"], oneIn: number): readonly Option[] =>
    chance.below(oneIn) === 0 ? [{ kind, startsOn }] : [];
  return [
    { kind: "OFFICE_LINK", startsOn, ...ended },
    ...(voicemail ? [{ kind: "CARRIER_VOICEMAIL" as const, startsOn }] : []),
    ...some("OUTSIDE_050", 4),
    ...some("OUTSIDE_GATEWAY", 5),
    ...some("ROAMING_INCOMING", 8),
  ];
}
