import type { EndpointName } from "@naisen/api/endpoints";
import { POLICY, type Row } from "../../sessions/policy.ts";
import { ASKED_TWICE } from "./asked-twice.ts";
import { runMatrix } from "./run-matrix.ts";
import { openWorld } from "./world.ts";

/** Every role over all that is not only its own. */
const LOOSE = { OPERATOR: "SITES", ADMIN: "SITES", AUDITOR: "SITES", USER: "SITES" } as const;

/**
 * Each row of the table loosened to everyone, one after the other, each on a world of its own; whether the matrix, which
 * expects by the table as it was, told of it. SELF is everyone's already where every role has it; acts on accounts are
 * asked again in their transaction, and are loosened with that (scripts/mutants/scope-checks.ts).
 */
export async function* loosenedRows(
  names: readonly EndpointName[] = Object.keys(POLICY) as EndpointName[],
): AsyncGenerator<{ readonly row: EndpointName; readonly killed: boolean }, void> {
  for (const name of names) {
    const row = POLICY[name];
    if (row.may === "ANYONE" || Object.values(row.may).filter((scope) => scope === "SELF").length === 4)
      continue;
    if (ASKED_TWICE.includes(name)) continue;
    const world = await openWorld();
    loosen(name);
    const { deviations } = await runMatrix(world, [name]);
    Object.assign(POLICY, { [name]: row });
    await world.close();
    yield { row: name, killed: deviations.length > 0 };
  }
}

/** Lets everybody do it from now on. */
export function loosen(name: EndpointName): void {
  Object.assign(POLICY, { [name]: { ...POLICY[name], may: LOOSE } satisfies Row });
}
