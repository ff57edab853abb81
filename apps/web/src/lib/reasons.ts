import type { Areas } from "@naisen/messages/ja/areas";
import type { FirstMessages } from "@naisen/messages/ja/first";
import { useMessages } from "./messages.tsx";
import { useWords } from "./words.ts";

/** The panel's texts with those that say why something is refused or decided. */
export type ReasonedMessages = FirstMessages & Areas["reasons"];

/** It suspends until the reasons are here. */
export function useReasons(): ReasonedMessages {
  return { ...useMessages(), ...useWords("reasons") };
}
