import type { Action } from "@naisen/domain/plan/plan";
import { opensOutside } from "../sessions/step-up.ts";
import { PROGRAM } from "../sessions/who.ts";
import type { Actor } from "../store/store.ts";

/**
 * Whether a program would let more calls out of the company, by whichever door: nobody can ask it anew who is there, and a
 * token that was read off is what such calls are made with (adr-0021).
 */
export function mayNotOpen({ role }: Actor, actions: readonly Action[]): boolean {
  return role === PROGRAM && actions.some(opensOutside);
}
