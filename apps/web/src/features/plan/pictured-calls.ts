import type { ChangedCall } from "../../components/changed-calls.ts";

const MOST = 4;

/** The few calls that show best what a plan does: free phones before busy ones, and of each kind at least one. */
export function pictured(calls: readonly ChangedCall[]): readonly ChangedCall[] {
  const incoming = calls.filter(({ line }) => line === null);
  const sorted = incoming.toSorted((one, other) => weightOf(one) - weightOf(other));
  const firsts = (["LOST", "CHANGED", "GAINED"] as const).flatMap(
    (kind) => sorted.find((call) => call.kind === kind) ?? [],
  );
  const called = new Set(firsts.map(({ dialled }) => dialled.join()));
  const others = sorted.filter((call) => !firsts.includes(call));
  const fresh = others.filter(({ dialled }) => !called.has(dialled.join()));
  const chosen = [...firsts, ...fresh, ...others].slice(0, MOST);
  return calls.filter((call) => chosen.includes(call));
}

/** Free phones first, and colleagues at a desk. */
function weightOf({ situation, way }: ChangedCall): number {
  return (situation === null ? 0 : 2) + (way === "desk" ? 0 : 1);
}
