import { sameValue } from "../settings/extension.ts";
import { nobodyWith, numberOfNobody } from "../settings/forwarding.ts";
import type { SettingsDraft } from "../settings/settings-draft.ts";
import type { ExtensionId } from "../vocabulary/ids.ts";
import { extensionAddress, inboundAddress } from "./records.ts";

/**
 * Settles, after all changes, whom forwards and inbound numbers mean: a number that was named and is somebody's by now
 * becomes that extension's id, and an extension that is gone the number that it had last, as of nobody. Whoever takes that number over
 * takes over what rings it from outside, and no colleague's forwards: those are to be set anew. Answers the records altered.
 */
export function settleTargets(draft: SettingsDraft): readonly string[] {
  const { extensions } = draft;
  const named = (to: ExtensionId): ExtensionId => {
    const number = numberOfNobody(to);
    return number === null ? to : (extensions.numbered(number)[0]?.id ?? to);
  };
  const goneTo = (to: ExtensionId): ExtensionId => {
    const number = extensions.get(to) === undefined ? extensions.lastNumberOf(to) : undefined;
    return number === undefined ? to : nobodyWith(number);
  };
  const altered: string[] = [];
  for (const extension of [...extensions]) {
    const forwarding = extension.forwarding.map(({ when, to }) => ({ when, to: goneTo(named(to)) }));
    if (sameValue(forwarding, extension.forwarding)) continue;
    extensions.put({ ...extension, forwarding });
    altered.push(extensionAddress(extension.id));
  }
  for (const [number, to] of draft.inbound) {
    const settled = named(goneTo(to));
    if (settled === to) continue;
    draft.inbound.set(number, settled);
    altered.push(inboundAddress(number));
  }
  return altered;
}
