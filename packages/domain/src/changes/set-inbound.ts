import { inboundAddress } from "../plan/records.ts";
import type { ExtensionNumber } from "../vocabulary/extension-number.ts";
import type { PhoneNumber } from "../vocabulary/phone-number.ts";
import type { ChangeKind } from "./change-kind.ts";
import { extensionNamed } from "./extension-named.ts";

/** Says which extension a 050 or gateway number rings; null: none any more. */
export interface SetInbound {
  readonly type: "SetInbound";
  readonly number: PhoneNumber;
  readonly to: ExtensionNumber | null;
}

export const setInbound: ChangeKind<SetInbound> = {
  names: ({ to }) => (to === null ? [] : [{ number: to, pointer: "/to" }]),
  make({ number, to }, { extensions, inbound }) {
    const extension = to === null ? null : extensionNamed(extensions, to);
    if (extension === undefined) return [];
    if (extension === null) inbound.delete(number);
    else inbound.set(number, extension.id);
    return [{ address: inboundAddress(number), pointers: {} }];
  },
};
