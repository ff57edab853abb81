import type { Decision } from "@naisen/api/call";
import type { ChangeToSend } from "@naisen/api/change-set";
import { explainPlannedCall } from "@naisen/api/endpoints/calls";
import type { ExtensionItem } from "@naisen/api/endpoints/extensions";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { ask } from "../../../lib/ask.ts";
import { callQuery } from "../../../lib/call-query.ts";
import { PLANS } from "../../../lib/plan-query.ts";
import { extensionsQuery } from "../../../lib/reads.ts";
import { type Called, conditionsIn, type PhoneState } from "../situation.ts";

/** What happens now when a colleague calls an extension. */
export interface LivePath {
  readonly colleague: ExtensionItem;
  readonly result: Decision;
}

/** Asks the router itself how an extension is reached as things stand; null until it is known. */
export function useLivePath(called: Called, state: PhoneState): LivePath | null {
  const colleague = useColleague(called.number);
  const from = colleague === undefined ? null : phoneOf(colleague);
  const call = useQuery({
    ...callQuery({ ...callTo([called], state), from: from ?? { desk: called.number } }),
    enabled: from !== null,
  });
  return colleague === undefined || call.data === undefined ? null : { colleague, result: call.data };
}

/** The same before and after changes that are not applied; `after` is the extension as they leave it. */
export function usePlannedPath(
  changes: readonly ChangeToSend[],
  before: Called,
  after: Called,
  state: PhoneState,
) {
  const colleague = useColleague(before.number);
  const from = colleague === undefined ? null : phoneOf(colleague);
  const call = { ...callTo([after, before], state), from: from ?? { desk: before.number } };
  const explained = useQuery({ ...plannedCallQuery(changes, call), enabled: from !== null });
  return colleague === undefined || explained.data === undefined ? null : { colleague, ...explained.data };
}

type CallAsked = Parameters<typeof callQuery>[0];

function plannedCallQuery(changes: readonly ChangeToSend[], call: CallAsked) {
  return queryOptions({
    queryKey: [...PLANS, "call", changes, call],
    queryFn: ({ signal }) => ask(explainPlannedCall, { body: { changes: [...changes], call } }, signal),
    gcTime: 30_000,
  });
}

function callTo(called: readonly [Called, ...Called[]], state: PhoneState) {
  const conditions = conditionsIn(state, called);
  return { dialled: called[0].number, ...(conditions === undefined ? {} : { conditions }) };
}

/** Somebody who can call: at a desk where there is one. */
function useColleague(own: string): ExtensionItem | undefined {
  const colleagues = useQuery(extensionsQuery({ limit: "20" }));
  const live = (colleagues.data?.items ?? []).filter((item) => item.state === "LIVE" && item.number !== own);
  return live.find((item) => item.kind === "DESK_PHONE") ?? live[0];
}

function phoneOf({ kind, number, mobile }: ExtensionItem) {
  if (kind === "DESK_PHONE") return { desk: number };
  if (kind === "PBX_EXTENSION") return { pbx: number };
  return mobile === null ? null : { mobile };
}
