import * as z from "zod/mini";
import type { ToSend } from "./to-send.ts";

/** The columns that the list can show beside the number and the name, in their order. */
export const LIST_COLUMNS = ["kana", "mobile", "department", "site", "kind", "state"] as const;

/** A set of conditions that a person gave a name: the search part of the list's address, "q=...&state=HELD". */
export const savedFilter = z.strictObject({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(40)),
  search: z.string().check(z.maxLength(600)),
});
export type SavedFilter = z.output<typeof savedFilter>;

/** How a person wants the panel to look, wherever they sign in. */
export const preferences = z.strictObject({
  /** SYSTEM follows the device. */
  theme: z.enum(["SYSTEM", "LIGHT", "DARK"]),
  density: z.enum(["NORMAL", "ROOMY", "DENSE"]),
  /** null: the language that the browser asks for. */
  language: z.nullable(z.enum(["ja", "en"])),
  columns: z.array(z.enum(LIST_COLUMNS)).check(z.maxLength(LIST_COLUMNS.length)),
  savedFilters: z.array(savedFilter).check(z.maxLength(20)),
  /** Whether a key pressed by itself is a command (WCAG 2.1.4). They are, where this is left out. */
  oneKey: z.optional(z.enum(["ON", "OFF"])),
});
export type Preferences = z.output<typeof preferences>;
export type PreferencesToSend = ToSend<typeof preferences>;

/** What is so for whoever never chose. */
export const PREFERENCES_AT_FIRST: Preferences = {
  theme: "SYSTEM",
  density: "NORMAL",
  language: null,
  columns: ["kana", "mobile", "department", "site", "state"],
  savedFilters: [],
};
