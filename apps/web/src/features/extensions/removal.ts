import type { ChangeToSend, Plan } from "@naisen/api/change-set";
import type { ExtensionView } from "@naisen/api/endpoints/extensions";

/** A removal of an extension, by itself. */
export function removalOf({ number }: Pick<ExtensionView, "number">): readonly ChangeToSend[] {
  return [{ type: "RemoveExtension", extension: number }];
}

/** The extensions whose forwards would lead nowhere, by number, as the rules refuse it. */
export function forwardersIn({ violations }: Pick<Plan, "violations">): readonly string[] {
  const numbers = violations.flatMap(({ code, params }) =>
    code === "forwarding.target-unknown" && typeof params.extension === "string" ? [params.extension] : [],
  );
  return [...new Set(numbers)];
}

/** The forwards of an extension without those to another one. */
export function withoutForwardsTo(
  target: string,
  { number, forwarding, forwardingTargets }: ExtensionView,
): ChangeToSend {
  const rules = forwarding.flatMap(({ when }, place) => {
    const to = forwardingTargets[place]?.number ?? null;
    return to === null || to === target ? [] : [{ when, to }];
  });
  return { type: "SetForwarding", extension: number, rules };
}

/** In which conditions an extension forwards to another one. */
export function forwardsTo(target: string, { forwarding, forwardingTargets }: ExtensionView) {
  return forwarding.flatMap(({ when }, place) => (forwardingTargets[place]?.number === target ? [when] : []));
}
