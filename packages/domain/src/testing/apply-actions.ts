import type { CompanyState } from "../company-state.ts";
import type { Action } from "../plan/plan.ts";
import type { Extension } from "../settings/extension.ts";
import { ExtensionIndex } from "../settings/extension-index.ts";

/** The company after the actions were written over its records, as a store writes them: by address, knowing nothing. */
export function applyActions(state: CompanyState, actions: readonly Action[]): CompanyState {
  const records = new Map([...state.settings.extensions].map((one) => [`extensions/${one.id}`, one]));
  for (const { address, after } of actions) {
    if (after === null) records.delete(address);
    else records.set(address, after);
  }
  return { ...state, settings: { ...state.settings, extensions: new ExtensionIndex(records.values()) } };
}

/** A company's extensions in one order, to compare two companies by. */
export function extensionsOf(state: CompanyState): readonly Extension[] {
  return [...state.settings.extensions].toSorted((one, other) => (one.id < other.id ? -1 : 1));
}
