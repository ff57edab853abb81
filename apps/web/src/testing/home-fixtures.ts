import type { AnswerToSend } from "@naisen/api/endpoint";
import { listChangeSets } from "@naisen/api/endpoints/change-sets";
import { getNumberMap } from "@naisen/api/endpoints/numbers";
import { getNetworkOverview, getOverview } from "@naisen/api/endpoints/overview";
import { admin, COMPANY, REVISION, recordOf, takahashi } from "./fixtures.ts";
import { signedIn } from "./handlers.ts";
import { mockEndpoint } from "./mock-endpoint.ts";

type OverviewAnswer = AnswerToSend<typeof getOverview>;
type NetworkAnswer = AnswerToSend<typeof getNetworkOverview>;
type EntryAnswer = AnswerToSend<typeof listChangeSets>["items"][number];

const AT = "2026-12-01T00:00:00.000Z";

/** A company in which nothing needs doing. */
export const calm: OverviewAnswer = {
  asOf: AT,
  revision: REVISION,
  counts: { LIVE: 176, HELD: 0, UNBOUND: 0, total: 176 },
  held: { items: [], total: 0 },
  endings: { items: [], total: 0 },
  outside: { day: "2026-12-01", calls: 0, outOfHours: 0, alarms: [], cap: null, frozen: false },
};

/** An extension that is held because its line has another holder. */
export const heldByHolder: OverviewAnswer["held"]["items"][number] = {
  number: "7088",
  name: "阿部 隆",
  violations: [
    {
      code: "ownership.holder-differs",
      path: "/mobile",
      params: {
        extension: "7088",
        mobile: "+819011110088",
        lineHolder: "株式会社はじめ物流",
        contractHolder: COMPANY,
      },
    },
  ],
};

/** A phone at a site that is being built. */
export function heldBySite(number: string): OverviewAnswer["held"]["items"][number] {
  const params = { extension: number, site: "福岡営業所", state: "UNDER_CONSTRUCTION" };
  return {
    number,
    name: `電話${number}`,
    violations: [{ code: "site.not-in-service", path: "/site", params }],
  };
}

/** Two lines whose roaming ends in six days. */
export const roamingEnds: OverviewAnswer["endings"]["items"][number] = {
  kind: "ROAMING_INCOMING",
  endsOn: "2026-12-07",
  daysLeft: 6,
  lines: {
    total: 2,
    items: [
      { display: "090-1111-0008", extension: "7008" },
      { display: "090-1111-0009", extension: null },
    ],
  },
};

/** A network in which all is well but one phone at Osaka; two mobiles are abroad. */
export const network: NetworkAnswer = {
  asOf: AT,
  congestion: false,
  sites: {
    total: 3,
    items: [
      site("osaka", "大阪支社", { phones: 14, unregistered: { items: ["2204"], total: 1 } }),
      site("fukuoka", "福岡営業所", { state: "UNDER_CONSTRUCTION" }),
      site("tokyo", "東京本社", { phones: 24 }),
    ],
  },
  abroad: { total: 2, items: [{ display: "090-1111-0008", extension: "7008" }] },
};

function site(
  id: string,
  name: string,
  also: Partial<NetworkAnswer["sites"]["items"][number]>,
): NetworkAnswer["sites"]["items"][number] {
  const well = {
    state: "IN_SERVICE",
    down: false,
    phones: 0,
    unregistered: { items: [], total: 0 },
  } as const;
  return { id, name, ...well, ...also };
}

/** An administrator moved 髙橋 to another department. */
export const moved: EntryAnswer = {
  id: "change-set-1",
  revision: REVISION,
  at: AT,
  actor: { companyId: "first-office", userId: "admin", role: "ADMIN" },
  actorName: "鈴木 恵子",
  actorExtension: null,
  door: "PANEL",
  reason: null,
  undoes: null,
  actions: [
    {
      kind: "EXTENSION",
      address: `extensions/${takahashi.id}`,
      action: "CHANGE",
      before: recordOf(takahashi),
      after: { ...recordOf(takahashi), department: "営業2課" },
    },
  ],
  facts: false,
  totals: { added: 0, changed: 1, removed: 0, turned: 0 },
  undo: { state: "AT_ONCE", until: "2026-12-31", by: null, later: [] },
  names: [],
};

/** A day began on which extensions came to be held. */
export function turned(...numbers: string[]): EntryAnswer {
  const extensions = numbers.map((number) => ({
    number,
    before: "LIVE" as const,
    after: "HELD" as const,
    codes: ["contract.line-not-associated"],
  }));
  return {
    ...moved,
    id: "day-1",
    actor: { companyId: "first-office", userId: "calendar", role: "SYSTEM" },
    door: "DAY",
    actions: [],
    turned: { day: "2026-12-01", extensions },
    totals: { added: 0, changed: 0, removed: 0, turned: numbers.length },
    undo: { state: "NOTHING", until: "2026-12-31", by: null, later: [] },
  };
}

/** What the home page asks for. */
export function homeIs(
  overview: OverviewAnswer,
  { entries = [], rows = [] }: { entries?: readonly EntryAnswer[]; rows?: readonly number[] } = {},
) {
  return [
    mockEndpoint(getOverview, () => overview),
    mockEndpoint(getNetworkOverview, () => network),
    mockEndpoint(listChangeSets, () => ({ items: [...entries], next: null })),
    mockEndpoint(getNumberMap, () => ({
      rows: rows.map((from) => hundred(from)),
      free: rows.length === 0 ? null : "7052",
      revision: REVISION,
    })),
  ];
}

/** The same, with an administrator signed in. */
export function atHome(...told: Parameters<typeof homeIs>) {
  return [...homeIs(...told), ...signedIn(admin)];
}

function hundred(from: number) {
  const blocks = Array.from({ length: 10 }, (_, ten) => ({
    from: String(from + ten * 10),
    to: String(from + ten * 10 + 9),
    used: ten < 5 ? 10 : 2,
    free: ten < 5 ? 0 : 8,
    reserved: 0,
    blocked: 0,
    first: ten < 5 ? null : String(from + ten * 10 + 2),
  }));
  return { from: String(from), blocks };
}
