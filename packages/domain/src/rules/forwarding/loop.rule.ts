import type { ExtensionRule } from "../rule.ts";

/** Whoever follows forwards, whatever their conditions, never comes back to where he began. */
export const loop: ExtensionRule = {
  asks: "EXTENSION",
  code: "forwarding.loop",
  sources: ["adr-0010"],
  severity: "VIOLATION",
  holds: "SETTING",
  check({ id, number, forwarding }, { settings }) {
    if (forwarding.length === 0) return [];
    const loops = settings.extensions.forwardingLoops();
    const own = loops.get(id);
    if (own === undefined) return [];
    return forwarding.flatMap(({ when, to }, index) => {
      const target = settings.extensions.get(to);
      if (target === undefined || loops.get(to) !== own) return [];
      const params = { extension: number, when, target: target.number, targetName: target.name };
      return [{ field: "forwarding" as const, at: `/${index}/to`, params }];
    });
  },
};
