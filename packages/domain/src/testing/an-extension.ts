import type { Extension } from "../settings/extension.ts";
import type { PhoneNumber } from "../vocabulary/phone-number.ts";
import { idOf, number, phone, TOKYO } from "./scalars.ts";

type But = Partial<Omit<Extension, "id" | "number" | "mobile">>;

/** A mobile extension, bound where a mobile number is given. */
export function anExtension(typed: string, mobile: string | null = null, but: But = {}): Extension {
  return {
    id: idOf(typed),
    number: number(typed),
    kind: "MOBILE",
    site: null,
    mobile: mobile === null ? null : phone(mobile),
    name: `${typed}の人`,
    kana: null,
    department: null,
    voicemail: null,
    forwarding: [],
    ...but,
  };
}

/** A fixed IP phone at Tokyo; a mobile number has no place on it, unless a test puts it there. */
export function aDeskPhone(typed: string, but: But = {}, mobile: PhoneNumber | null = null): Extension {
  return { ...anExtension(typed, null, { kind: "DESK_PHONE", site: TOKYO, ...but }), mobile };
}
