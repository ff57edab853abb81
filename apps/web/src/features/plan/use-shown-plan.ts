import type { ChangeToSend, Plan } from "@naisen/api/change-set";
import { thingsChangedBy } from "@naisen/api/things-changed";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { Naming } from "../../components/record-differences.ts";
import { namesInPlan } from "../../components/target-names.ts";
import { usePanel } from "../../lib/messages.tsx";
import { planQuery } from "../../lib/plan-query.ts";
import { sitesQuery } from "../../lib/reads.ts";
import { type PlacedInPlan, type PlanGroup, placeInPlan, planGroups } from "./plan-groups.ts";
import { idleWishes, type PlanRow, planRows } from "./plan-rows.ts";

/** The plan that is shown, with the changes that it is of, in rows and groups. */
export interface ShownPlan {
  readonly plan: Plan;
  readonly changes: readonly ChangeToSend[];
  readonly rows: readonly PlanRow[];
  /** How many things the changes are about, each once; the badge says the same. */
  readonly count: number;
  readonly groups: readonly PlanGroup[];
  readonly violations: readonly PlacedInPlan[];
  /** The places of wishes that would leave everything as it is. */
  readonly idle: readonly number[];
}

/** Plans the changes of the draft. While they are planned anew, the plan before is still shown. */
export function useShownPlan(changes: readonly ChangeToSend[]) {
  const query = useQuery({ ...planQuery(changes), placeholderData: keepPreviousData });
  const isCurrent = query.data !== undefined && !query.isPlaceholderData && !query.isError;
  const [settled, setSettled] = useState<{ plan: Plan; changes: readonly ChangeToSend[] } | null>(null);
  if (isCurrent && query.data !== settled?.plan) setSettled({ plan: query.data, changes });
  const naming = useNamingIn(settled?.plan ?? null);
  const shown = useMemo(
    () => (settled === null ? null : shownOf(settled.plan, settled.changes, naming)),
    [settled, naming],
  );
  return { query, isCurrent, shown, naming };
}

function shownOf(plan: Plan, changes: readonly ChangeToSend[], naming: Naming): ShownPlan {
  const rows = planRows(plan, changes, naming);
  const violations = placeInPlan(plan.violations, rows);
  const refused = new Set(violations.flatMap(({ row }) => row?.id ?? []));
  const groups = planGroups(rows, refused);
  return {
    plan,
    changes,
    rows,
    count: thingsChangedBy(changes),
    groups,
    violations,
    idle: idleWishes(plan, changes, rows),
  };
}

/** Names for what stands in the records of a plan by its id. */
function useNamingIn(plan: Plan | null): Naming {
  const words = usePanel();
  const sites = useQuery(sitesQuery).data;
  return useMemo(() => {
    const siteName = (id: string) => sites?.items.find((site) => site.id === id)?.name ?? id;
    const names = plan === null ? null : namesInPlan(plan, words.settings);
    return { words, siteName, extensionName: (id) => names?.get(id) ?? words.settings.otherTarget };
  }, [plan, words, sites]);
}
