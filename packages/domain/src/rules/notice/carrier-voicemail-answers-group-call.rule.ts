import { extensionNamed } from "../../changes/extension-named.ts";
import type { World } from "../../company-state.ts";
import { hasOption } from "../../facts/mobile-line.ts";
import type { Extension } from "../../settings/extension.ts";
import type { ExtensionRule } from "../rule.ts";

/**
 * A call that was meant for somebody else, or for the company, ends in the voicemail that the carrier keeps for one
 * person's mobile: forwards to such an extension, and numbers from outside that ring one.
 */
export const carrierVoicemailAnswersGroupCall: ExtensionRule = {
  asks: "EXTENSION",
  code: "notice.carrier-voicemail-answers-group-call",
  sources: ["adr-0010"],
  severity: "NOTICE",
  holds: null,
  check({ number, forwarding }, world) {
    return forwarding.flatMap(({ to }, index) => {
      const target = world.settings.extensions.get(to);
      if (target === undefined || !hasCarrierVoicemail(target, world)) return [];
      const params = { from: number, target: target.number, targetName: target.name };
      return [{ field: "forwarding" as const, at: `/${index}/to`, params }];
    });
  },
  checkChange(change, world) {
    if (change.type !== "SetInbound" || change.to === null) return [];
    const target = extensionNamed(world.settings.extensions, change.to);
    if (target === undefined || !hasCarrierVoicemail(target, world)) return [];
    const params = { from: change.number, target: target.number, targetName: target.name };
    return [{ pointer: "/to", params }];
  },
};

function hasCarrierVoicemail({ kind, mobile, voicemail }: Extension, { facts, day }: World): boolean {
  const line = mobile === null ? undefined : facts.lines.get(mobile);
  return (
    kind === "MOBILE" &&
    voicemail?.on === true &&
    line !== undefined &&
    hasOption(line, "CARRIER_VOICEMAIL", day)
  );
}
