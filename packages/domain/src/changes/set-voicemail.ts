import type { ExtensionNumber } from "../vocabulary/extension-number.ts";
import { alterNamed } from "./alter-named.ts";
import type { ChangeKind } from "./change-kind.ts";

/** Turns voicemail on or off (Q11). Seconds that are left out keep their value. */
export interface SetVoicemail {
  readonly type: "SetVoicemail";
  readonly extension: ExtensionNumber;
  readonly on: boolean;
  readonly ringSeconds?: number | undefined;
}

export const setVoicemail: ChangeKind<SetVoicemail> = {
  names: ({ extension }) => [{ number: extension, pointer: "/extension" }],
  make: ({ extension: number, on, ringSeconds }, draft) =>
    alterNamed(number, draft, { voicemail: "" }, (extension) => ({
      ...extension,
      voicemail: { on, ringSeconds: ringSeconds ?? extension.voicemail?.ringSeconds ?? null },
    })),
};
