import type { AccessLineType } from "../facts/access-line.ts";
import type { Menu } from "../facts/base-contract.ts";
import type { LineStatus, OptionKind } from "../facts/mobile-line.ts";
import type { EquipmentKind, SiteState } from "../facts/site.ts";
import type { ExtensionKind } from "../settings/extension.ts";
import type { ForwardingCondition } from "../settings/forwarding.ts";
import type { OutsidePolicy } from "../settings/outside.ts";
import type { TwoInOneMode } from "../settings/settings.ts";
import type { Day } from "../vocabulary/day.ts";
import type { ExtensionNumber } from "../vocabulary/extension-number.ts";
import type { CompanyId, HolderId, SiteId } from "../vocabulary/ids.ts";
import type { PhoneNumber } from "../vocabulary/phone-number.ts";

type Maybe<Value> = Value | undefined;

/** A company on paper, in the shape of API.md section 1: import, export and test data. Extensions are named by number. */
export interface CompanyDocument {
  readonly company: { readonly id: CompanyId; readonly name: string };
  readonly holders: readonly {
    readonly id: HolderId;
    readonly name: string;
    readonly kind: "CORPORATE" | "PERSONAL";
    readonly corporateNumber?: Maybe<string>;
  }[];
  readonly baseContract: DocumentContract;
  readonly sites: readonly DocumentSite[];
  readonly mobileLines: readonly DocumentLine[];
  readonly twoInOne?: Maybe<readonly DocumentPair[]>;
  readonly extensions: readonly DocumentExtension[];
  readonly inbound?: Maybe<readonly { readonly number: PhoneNumber; readonly to: ExtensionNumber }[]>;
  readonly outside?: Maybe<DocumentOutside>;
}

/** What goes out of the company; what is left out is as where it was never set. */
export type DocumentOutside = { readonly [Field in keyof OutsidePolicy]?: Maybe<OutsidePolicy[Field]> };

export interface DocumentContract extends DocumentTerm {
  readonly menu: Menu;
  readonly holder: HolderId;
  readonly numberPlan?: Maybe<{
    readonly minDigits?: Maybe<number>;
    readonly maxDigits?: Maybe<number>;
    readonly gatewayPrefix?: Maybe<string>;
    readonly outside050Prefix?: Maybe<string>;
    readonly deskOutsidePrefix?: Maybe<string>;
    readonly coolingOffDays?: Maybe<number>;
  }>;
  readonly number050?: Maybe<PhoneNumber>;
}

export interface DocumentTerm {
  readonly startsOn: Day;
  readonly endsOn?: Maybe<Day>;
}

export interface DocumentSite {
  readonly id: SiteId;
  readonly name: string;
  readonly siteCode?: Maybe<string>;
  readonly address?: Maybe<string>;
  readonly state: SiteState;
  readonly accessLine?: Maybe<{
    readonly type: AccessLineType;
    readonly bandwidthMbps?: Maybe<number>;
    readonly guaranteed?: Maybe<boolean>;
    readonly splitGuarantee?: Maybe<boolean>;
  }>;
  readonly equipment?: Maybe<
    readonly { readonly kind: EquipmentKind; readonly designated?: Maybe<boolean> }[]
  >;
  readonly gatewayNumber?: Maybe<PhoneNumber>;
}

export interface DocumentLine {
  readonly number: PhoneNumber;
  readonly holder: HolderId;
  readonly status: LineStatus;
  readonly options?: Maybe<readonly (DocumentTerm & { readonly kind: OptionKind })[]>;
}

export interface DocumentPair extends DocumentTerm {
  readonly a: PhoneNumber;
  readonly b: PhoneNumber;
  readonly mode: TwoInOneMode["mode"];
  readonly avoidOtherNumber?: Maybe<boolean>;
}

export interface DocumentExtension {
  readonly number: ExtensionNumber;
  readonly kind: ExtensionKind;
  readonly site?: Maybe<SiteId>;
  readonly mobile?: Maybe<PhoneNumber>;
  readonly name: string;
  readonly kana?: Maybe<string>;
  readonly department?: Maybe<string>;
  readonly voicemail?: Maybe<{ readonly on: boolean; readonly ringSeconds?: Maybe<number> }>;
  readonly forwarding?: Maybe<
    readonly { readonly when: ForwardingCondition; readonly to: ExtensionNumber }[]
  >;
}
