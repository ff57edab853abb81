import type { Decision } from "@naisen/api/call";
import type { ExtensionItem, ExtensionView } from "@naisen/api/endpoints/extensions";
import { useQuery } from "@tanstack/react-query";
import { callQuery, extensionsQuery } from "../../../lib/reads.ts";

/** What happens now when a colleague calls an extension. */
export interface LivePath {
  readonly colleague: ExtensionItem;
  readonly result: Decision;
}

/** Asks the router itself how an extension is reached as things stand; null until it is known. */
export function useLivePath(view: ExtensionView): LivePath | null {
  const colleagues = useQuery(extensionsQuery({ limit: "20" }));
  const colleague = pick(colleagues.data?.items ?? [], view.number);
  const from = colleague === undefined ? null : phoneOf(colleague);
  const call = useQuery({
    ...callQuery({ from: from ?? { desk: view.number }, dialled: view.number }),
    enabled: from !== null,
  });
  return colleague === undefined || call.data === undefined ? null : { colleague, result: call.data };
}

function pick(items: readonly ExtensionItem[], own: string): ExtensionItem | undefined {
  const live = items.filter((item) => item.state === "LIVE" && item.number !== own);
  return live.find((item) => item.kind === "DESK_PHONE") ?? live[0];
}

function phoneOf({ kind, number, mobile }: ExtensionItem) {
  if (kind === "DESK_PHONE") return { desk: number };
  if (kind === "PBX_EXTENSION") return { pbx: number };
  return mobile === null ? null : { mobile };
}
