import { extensionAddress } from "../plan/records.ts";
import type { ExtensionKind } from "../settings/extension.ts";
import type { ExtensionNumber } from "../vocabulary/extension-number.ts";
import type { SiteId } from "../vocabulary/ids.ts";
import type { PhoneNumber } from "../vocabulary/phone-number.ts";
import type { ChangeKind } from "./change-kind.ts";

/** Makes an extension. Its id comes from outside, for it outlives the number. */
export interface AddExtension {
  readonly type: "AddExtension";
  readonly number: ExtensionNumber;
  readonly kind: ExtensionKind;
  readonly site?: SiteId | undefined;
  readonly mobile?: PhoneNumber | undefined;
  readonly name: string;
  readonly kana?: string | null | undefined;
  readonly department?: string | null | undefined;
}

const POINTERS = {
  number: "/number",
  kind: "/kind",
  site: "/site",
  mobile: "/mobile",
  name: "/name",
  kana: "/kana",
  department: "/department",
};

export const addExtension: ChangeKind<AddExtension> = {
  names: () => [],
  make({ number, kind, site, mobile, name, kana, department }, { extensions }, { newId }) {
    const id = newId();
    extensions.put({
      id,
      number,
      kind,
      site: site ?? null,
      mobile: mobile ?? null,
      name,
      kana: kana ?? null,
      department: department ?? null,
      voicemail: null,
      forwarding: [],
    });
    return [{ address: extensionAddress(id), pointers: POINTERS }];
  },
};
