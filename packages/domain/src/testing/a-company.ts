import type { CompanyState } from "../company-state.ts";
import { type BaseContract, DEFAULT_NUMBER_PLAN } from "../facts/base-contract.ts";
import type { MobileLine } from "../facts/mobile-line.ts";
import type { Site } from "../facts/site.ts";
import type { TwoInOnePair } from "../facts/two-in-one.ts";
import type { Extension } from "../settings/extension.ts";
import { ExtensionIndex } from "../settings/extension-index.ts";
import { DEFAULT_OUTSIDE } from "../settings/outside.ts";
import type { Releases } from "../settings/release.ts";
import type { Settings } from "../settings/settings.ts";
import type { Holder } from "../vocabulary/holder.ts";
import type { CompanyId } from "../vocabulary/ids.ts";
import { aSite } from "./a-site.ts";
import { ACME, day, LOGISTICS, OSAKA, phone, SATO } from "./scalars.ts";

const HOLDERS: readonly Holder[] = [
  { id: ACME, name: "株式会社サンプル商事", corporateNumber: null, kind: "CORPORATE" },
  { id: LOGISTICS, name: "㈱サンプル商事", corporateNumber: null, kind: "CORPORATE" },
  { id: SATO, name: "佐藤 太郎", corporateNumber: null, kind: "PERSONAL" },
];

const CONTRACT: BaseContract = {
  menu: "VIRTUAL_PBX",
  holder: ACME,
  term: { startsOn: day("2026-04-01"), endsOn: null },
  numberPlan: DEFAULT_NUMBER_PLAN,
  number050: null,
};

/** What a test wants otherwise than in the company in order. */
export interface CompanyBut {
  readonly id?: string;
  readonly holders?: readonly Holder[];
  readonly contract?: Partial<BaseContract>;
  readonly sites?: readonly Site[];
  readonly lines?: readonly MobileLine[];
  readonly pairs?: readonly TwoInOnePair[];
  readonly extensions?: readonly Extension[];
  readonly settings?: Partial<Omit<Settings, "extensions">>;
  readonly released?: Releases;
}

/** A company in order: contract in force, Tokyo with a gateway, Osaka without, no line and no extension yet. */
export function aCompany(but: CompanyBut = {}): CompanyState {
  return {
    facts: {
      company: { id: (but.id ?? "acme") as CompanyId, name: "株式会社サンプル商事" },
      holders: new Map((but.holders ?? HOLDERS).map((holder) => [holder.id, holder])),
      baseContract: { ...CONTRACT, ...but.contract },
      sites: new Map((but.sites ?? [tokyo(), osaka()]).map((site) => [site.id, site])),
      lines: new Map((but.lines ?? []).map((line) => [line.number, line])),
      pairs: but.pairs ?? [],
    },
    settings: {
      extensions: new ExtensionIndex(but.extensions ?? []),
      twoInOneModes: new Map(),
      inbound: new Map(),
      outside: DEFAULT_OUTSIDE,
      ...but.settings,
    },
    released: but.released ?? new Map(),
  };
}

function tokyo(): Site {
  return aSite({
    equipment: [{ kind: "OUTSIDE_GATEWAY", designated: true }],
    gatewayNumber: phone("03-5555-0100"),
  });
}

function osaka(): Site {
  return aSite({ id: OSAKA, name: "大阪支社" });
}
