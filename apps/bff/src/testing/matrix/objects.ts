import { EXTENSIONS, FREE_LINE, SITES } from "./two-companies.ts";

/** What a request may name. */
export type Kind =
  | "EXTENSION"
  | "SITE"
  | "MOBILE"
  | "ENTRY"
  | "ACCOUNT"
  | "PASSKEY"
  | "SESSION"
  | "TOKEN"
  | "COMPANY"
  | "GATEWAY"
  | "DAY"
  | "NOTHING";

/** Something that a request names, and whose it is; of what is not there, nothing. */
export interface Named {
  readonly name: string;
  readonly value: unknown;
  /** The shape of a request refuses it, whoever asks. */
  readonly malformed?: true;
  readonly of?: Owner;
  /** Whose it was: the history still tells of it. */
  readonly was?: Owner;
}

export interface Owner {
  readonly company: string;
  /** Its sites; null: of none in particular, or of all of the company. */
  readonly sites: readonly (string | null)[] | null;
  /** The userId of the user whose own it is. */
  readonly user?: string;
}

/** An extension of 東館 that alpha had once, and its number. */
export const REMOVED = "2009";

/** What nobody has, and what a careless look-up would find. Each kind has a number of its own that is free. */
const HOSTILE: readonly Named[] = [
  { name: "__proto__", value: "__proto__" },
  { name: "constructor", value: "constructor" },
  { name: "SQL", value: "'OR'1'='1" },
];
const OVERLONG: Named = { name: "overlong", value: "7".repeat(200), malformed: true };
const NOT_TEXT: Named = { name: "no text", value: { $gt: "" }, malformed: true };

/** The userIds of those whose own extensions these are. */
const USERS: Readonly<Record<string, string>> = { "7001": "user", "7003": "other" };

function ownerOf(number: string): Owner {
  const known = EXTENSIONS.find((one) => one.number === number && one.company === "alpha");
  if (known === undefined) return { company: "beta", sites: ["yoso"] };
  const user = USERS[number];
  return { company: "alpha", sites: [known.site], ...(user === undefined ? {} : { user }) };
}

function extension(name: string, number: string): Named {
  return { name, value: number, of: ownerOf(number) };
}

function mobile(name: string, number: string): Named {
  const carried = EXTENSIONS.find((one) => one.mobile === number);
  if (carried !== undefined && carried.company === "beta")
    return { name, value: number, of: { company: "beta", sites: ["yoso"], user: "user" } };
  const of = carried === undefined ? { company: "alpha", sites: null } : ownerOf(carried.number);
  return { name, value: number, of };
}

/** The kinds whose objects are made with the world (world.ts). */
export type Made = "ENTRY" | "DAY" | "ACCOUNT" | "PASSKEY" | "SESSION" | "TOKEN";

/** The objects of the other kinds. */
export const OBJECTS: Readonly<Record<Exclude<Kind, Made>, readonly Named[]>> = {
  NOTHING: [{ name: "nothing", value: null, of: { company: "*", sites: null } }],
  EXTENSION: [
    { name: "nonexistent", value: "5999" },
    extension("own", "7001"),
    extension("of the same site", "2001"),
    extension("of another site", "3001"),
    extension("another user's", "7003"),
    extension("of no site", "7002"),
    extension("of another company", "6999"),
    { name: "that was removed", value: REMOVED, was: { company: "alpha", sites: ["higashi"] } },
    ...HOSTILE,
    OVERLONG,
    NOT_TEXT,
  ],
  SITE: [
    { name: "nonexistent", value: "minami" },
    ...SITES.map(({ company, id }) => ({ name: id, value: id, of: { company, sites: [id] } })),
    ...HOSTILE,
    OVERLONG,
    NOT_TEXT,
  ],
  MOBILE: [
    { name: "nonexistent", value: "090-9999-9999" },
    mobile("own", "090-1111-0001"),
    mobile("of another site", "090-1111-0003"),
    mobile("of no site", "090-1111-0002"),
    mobile("free", FREE_LINE),
    mobile("of another company", "060-7777-0001"),
    { name: "no number", value: "12x", malformed: true },
    ...[...HOSTILE, OVERLONG, NOT_TEXT].map((one) => ({ ...one, malformed: true as const })),
  ],
  COMPANY: [
    { name: "nonexistent", value: "gamma" },
    { name: "alpha", value: "alpha", of: { company: "alpha", sites: null } },
    { name: "beta", value: "beta", of: { company: "beta", sites: null } },
    ...HOSTILE.map((one) => (one.name === "constructor" ? one : { ...one, malformed: true as const })),
    OVERLONG,
  ],
  GATEWAY: [
    { name: "nonexistent", value: "03-5555-0999" },
    { name: "of 東館", value: "03-5555-0101", of: { company: "alpha", sites: ["higashi"] } },
    { name: "of 西館", value: "06-5555-0102", of: { company: "alpha", sites: ["nishi"] } },
    { name: "of the company", value: "050-5555-0100", of: { company: "alpha", sites: [null] } },
    { name: "of beta", value: "011-555-0103", of: { company: "beta", sites: ["yoso"] } },
    ...[...HOSTILE, OVERLONG, NOT_TEXT].map((one) => ({ ...one, malformed: true as const })),
  ],
};

/** Those that are added to what is made with the world. */
export const NOT_THERE: readonly Named[] = [
  { name: "nonexistent", value: "nobody-at-all" },
  ...HOSTILE,
  OVERLONG,
];
