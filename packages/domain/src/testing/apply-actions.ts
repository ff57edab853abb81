import type { CompanyState } from "../company-state.ts";
import type { Action, InboundRecord, TwoInOneRecord } from "../plan/plan.ts";
import type { Extension } from "../settings/extension.ts";
import { ExtensionIndex } from "../settings/extension-index.ts";
import { releasedAfter } from "../settings/release.ts";
import { TODAY } from "./scalars.ts";

/** The company after the actions were written over its records, as a store writes them: by address, knowing nothing. */
export function applyActions(state: CompanyState, actions: readonly Action[]): CompanyState {
  const extensions = new Map([...state.settings.extensions].map((one) => [`extensions/${one.id}`, one]));
  const modes = new Map<string, TwoInOneRecord>(
    [...state.settings.twoInOneModes].map(([a, mode]) => [`two-in-one/${a}`, { a, ...mode }]),
  );
  const inbound = new Map<string, InboundRecord>(
    [...state.settings.inbound].map(([number, to]) => [`inbound/${number}`, { number, to }]),
  );
  let { outside } = state.settings;
  for (const action of actions) {
    if (action.kind === "EXTENSION") put(extensions, action.address, action.after);
    else if (action.kind === "TWO_IN_ONE") put(modes, action.address, action.after);
    else if (action.kind === "OUTSIDE") outside = action.after;
    else put(inbound, action.address, action.after);
  }
  return {
    facts: state.facts,
    settings: {
      extensions: new ExtensionIndex(extensions.values()),
      twoInOneModes: new Map([...modes.values()].map(({ a, ...mode }) => [a, mode])),
      inbound: new Map([...inbound.values()].map(({ number, to }) => [number, to])),
      outside,
    },
    released: releasedAfter(state.released, actions, TODAY),
  };
}

function put<Key, Value>(records: Map<Key, Value>, key: Key, value: Value | null): void {
  if (value === null) records.delete(key);
  else records.set(key, value);
}

/** A company's extensions in one order, to compare two companies by. */
export function extensionsOf(state: CompanyState): readonly Extension[] {
  return [...state.settings.extensions].toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

/** A company's settings in one order, to compare two companies by. */
export function settingsOf(state: CompanyState) {
  return {
    extensions: extensionsOf(state),
    twoInOneModes: [...state.settings.twoInOneModes].toSorted(),
    inbound: [...state.settings.inbound].toSorted(),
    outside: state.settings.outside,
  };
}
