// The plain JSON of API.md sections 1 to 3, as types. Nothing here decides anything.
import type { OutsidePolicy } from "./outside.ts";

/** The days on which something counts: the first, and the last where there is one. */
export type Term = { startsOn: string; endsOn?: string };
/** The two menus (Q1). */
export type Menu = "CUSTOMER_PBX" | "VIRTUAL_PBX";
/** What an extension is. */
export type Kind = "MOBILE" | "DESK_PHONE" | "PBX_EXTENSION";
/** The options of a mobile line. */
export type OptionKind =
  | "OFFICE_LINK"
  | "OUTSIDE_050"
  | "OUTSIDE_GATEWAY"
  | "ROAMING_INCOMING"
  | "CARRIER_VOICEMAIL";
/** How far a site has come. */
export type SiteState = "PLANNED" | "ORDERED" | "UNDER_CONSTRUCTION" | "IN_SERVICE" | "CLOSED";
/** Which line of a 2in1 handset calls. */
export type Mode = "A" | "B" | "DUAL";
/** When a forward is followed. */
export type When = "ALWAYS" | "BUSY" | "NO_ANSWER" | "OUT_OF_AREA";
/** Whether a line is in use. */
export type LineStatus = "ACTIVE" | "SUSPENDED" | "CANCELLED";
/** The number plan's fields; each may be left out. */
export type NumberPlan = {
  minDigits?: number;
  maxDigits?: number;
  gatewayPrefix?: string;
  outside050Prefix?: string;
  deskOutsidePrefix?: string;
  coolingOffDays?: number;
};
/** A site's line to the operator's network. */
export type AccessLine = {
  type: string;
  bandwidthMbps?: number;
  guaranteed?: boolean;
  splitGuarantee?: boolean;
};
/** One piece of a site's equipment. */
export type Equipment = { kind: string; designated?: boolean };
/** A holder of contracts. */
export type HolderEntry = {
  id: string;
  name: string;
  kind: "CORPORATE" | "PERSONAL";
  corporateNumber?: string;
};
/** The company's base contract. */
type ContractEntry = Term & {
  menu: Menu;
  holder: string;
  numberPlan?: NumberPlan;
  number050?: string;
};
/** A site. */
export type SiteEntry = {
  id: string;
  name: string;
  siteCode?: string;
  address?: string;
  state: SiteState;
  accessLine?: AccessLine;
  equipment?: Equipment[];
  gatewayNumber?: string;
};
/** An option of a line, with its days. */
export type OptionEntry = Term & { kind: OptionKind };
/** A contracted mobile number. */
export type LineEntry = { number: string; holder: string; status: LineStatus; options?: OptionEntry[] };
/** Two lines in one handset. */
export type PairEntry = Term & { a: string; b: string; mode: Mode; avoidOtherNumber?: boolean };
/** A voicemail setting. */
export type Voicemail = { on: boolean; ringSeconds?: number };
/** A forward, to an extension by its number. */
export type ForwardEntry = { when: When; to: string };
/** An extension. */
export type ExtensionEntry = {
  number: string;
  kind: Kind;
  site?: string;
  mobile?: string;
  name: string;
  kana?: string;
  department?: string;
  voicemail?: Voicemail;
  forwarding?: ForwardEntry[];
};
/** A 050 or gateway number, and the extension that it rings. */
type InboundEntry = { number: string; to: string };
/** API.md section 1: one company. */
export type CompanyDocument = {
  company: { id: string; name: string };
  holders: HolderEntry[];
  baseContract: ContractEntry;
  sites: SiteEntry[];
  mobileLines: LineEntry[];
  twoInOne?: PairEntry[];
  extensions: ExtensionEntry[];
  inbound?: InboundEntry[];
  outside?: Partial<OutsidePolicy>;
};

/** API.md section 2: one wish of an edit. */
export type Change =
  | { type: "BindMobile"; extension: string; mobile: string }
  | { type: "UnbindMobile"; extension: string }
  | {
      type: "AddExtension";
      number: string;
      kind: Kind;
      site?: string;
      mobile?: string;
      name: string;
      kana?: string;
      department?: string;
    }
  | {
      type: "EditExtension";
      extension: string;
      name?: string;
      kana?: string | null;
      department?: string | null;
      site?: string | null;
    }
  | { type: "RenumberExtension"; extension: string; to: string }
  | { type: "RemoveExtension"; extension: string }
  | { type: "SwapExtensions"; a: string; b: string }
  | { type: "SetVoicemail"; extension: string; on: boolean; ringSeconds?: number }
  | { type: "SetTwoInOneMode"; number: string; mode: Mode; avoidOtherNumber?: boolean }
  | { type: "SetForwarding"; extension: string; rules: ForwardEntry[] }
  | { type: "SetInbound"; number: string; to: string }
  | ({ type: "SetOutside" } & Partial<OutsidePolicy>);

/** Where a line is. */
export type Location = "DOMESTIC" | "OUT_OF_AREA" | { abroad: string; worldWing?: boolean };
/** What the network knows at the moment of a call. */
export type Conditions = {
  lines?: Record<string, Location>;
  busy?: string[];
  noAnswer?: string[];
  unregistered?: string[];
  sitesDown?: string[];
  congestion?: boolean;
  outsideToday?: number;
};
/** Who calls. */
export type From = { mobile: string } | { desk: string } | { pbx: string } | { outside: string };
/** API.md section 3: a call; `at` is an instant with its offset. */
export type Call = { from: From; dialled: string; at: string; conditions?: Conditions };
