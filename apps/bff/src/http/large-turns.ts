import type { RequestHandler } from "express";
import type { Who } from "../sessions/who.ts";
import { Turns } from "../turns.ts";

/** Plans of many changes give others their turn, but each a little later: two are made at the same time. */
const PLANS = new Turns({ operation: "planChanges", atOnce: 2, waiting: 40, ofOne: 10 });

/** Company documents are large before they are read: two are in memory, the next ones wait outside. */
const IMPORTS = new Turns({ operation: "putCompany", atOnce: 2, waiting: 8, ofOne: 4 });

/** Does what has many changes in the turn of whoever asks for it; throws NoTurn where too many wait. */
export function planInTurn<T>(who: Who | null, work: () => Promise<T>): Promise<T> {
  return PLANS.take(askerKey(who), work);
}

/** Reads and does it in its turn, which is over when the answer is; whoever may not do it takes nobody's. */
export function importInTurn(mayDoIt: (locals: { readonly who?: Who }) => boolean): RequestHandler {
  return (_, response, next) => {
    if (!mayDoIt(response.locals)) return next();
    const answered = new Promise<void>((resolve) => response.once("close", resolve));
    IMPORTS.take(askerKey(response.locals.who), () => {
      next();
      return answered;
    }).catch(next);
  };
}

function askerKey(who: Who | null): string | null {
  return who === null ? null : JSON.stringify([who.companyId, who.userId, who.token?.id ?? null]);
}
