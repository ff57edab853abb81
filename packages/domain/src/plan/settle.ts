import { nobodyWith, numberOfNobody } from "../settings/forwarding.ts";
import type { Settings } from "../settings/settings.ts";
import type { SettingsDraft } from "../settings/settings-draft.ts";
import type { ExtensionId } from "../vocabulary/ids.ts";
import { extensionAddress, inboundAddress } from "./records.ts";

/**
 * Settles, after all changes, whom forwards and inbound numbers mean: a number that was named and is somebody's by now
 * becomes that extension's id, and an extension that is gone its number, as of nobody. Answers the records altered.
 */
export function settleTargets(draft: SettingsDraft, before: Settings): readonly string[] {
  const settled = (to: ExtensionId) => settledTarget(to, draft, before);
  const altered: string[] = [];
  for (const extension of [...draft.extensions]) {
    if (extension.forwarding.every(({ to }) => settled(to) === to)) continue;
    const forwarding = extension.forwarding.map(({ when, to }) => ({ when, to: settled(to) }));
    draft.extensions.put({ ...extension, forwarding });
    altered.push(extensionAddress(extension.id));
  }
  for (const [number, to] of draft.inbound) {
    if (settled(to) === to) continue;
    draft.inbound.set(number, settled(to));
    altered.push(inboundAddress(number));
  }
  return altered;
}

function settledTarget(to: ExtensionId, { extensions }: SettingsDraft, before: Settings): ExtensionId {
  const named = numberOfNobody(to);
  if (named !== null) return extensions.numbered(named)[0]?.id ?? to;
  if (extensions.get(to) !== undefined) return to;
  const gone = before.extensions.get(to);
  if (gone === undefined) return to;
  return extensions.numbered(gone.number)[0]?.id ?? nobodyWith(gone.number);
}
