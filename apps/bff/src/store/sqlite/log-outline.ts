import type { Action } from "@naisen/domain/plan/plan";
import type { Commit, LogOutline } from "../store.ts";

/** So many actions, and so many extensions that turned, stand in an outline. */
const MOST_OUTLINED = 50;

type Said = Pick<Commit, "actions" | "turned">;

/** What an outline says of what an entry did. */
export type Outlined = Pick<LogOutline, "actions" | "turned" | "totals">;

/** What is kept beside an entry that says much, as JSON, so that a page of history need not read it whole; else null. */
export function outlineText(said: Said): string | null {
  const turned = said.turned?.extensions.length ?? 0;
  const isShort = said.actions.length <= MOST_OUTLINED && turned <= MOST_OUTLINED;
  return isShort ? null : JSON.stringify(outlined(said));
}

/** The beginning of what an entry says, and how much it is in all. */
export function outlined({ actions, turned }: Said): Outlined {
  const count = (what: Action["action"]) => actions.filter(({ action }) => action === what).length;
  return {
    actions: actions.slice(0, MOST_OUTLINED),
    ...(turned === undefined
      ? {}
      : { turned: { ...turned, extensions: turned.extensions.slice(0, MOST_OUTLINED) } }),
    totals: {
      added: count("ADD"),
      changed: count("CHANGE"),
      removed: count("REMOVE"),
      turned: turned?.extensions.length ?? 0,
    },
  };
}
