import type { AccessLine, AccessLineType } from "../facts/access-line.ts";
import type { Site } from "../facts/site.ts";
import { TOKYO } from "./scalars.ts";

/** Tokyo, in service, with nothing known of its line and its equipment; whatever a test is about is said. */
export function aSite(but: Partial<Site> = {}): Site {
  return {
    id: TOKYO,
    name: "東京本社",
    siteCode: "",
    address: null,
    state: "IN_SERVICE",
    accessLine: null,
    equipment: [],
    gatewayNumber: null,
    ...but,
  };
}

/** An access line of that kind. */
export function anAccessLine(type: AccessLineType, but: Partial<AccessLine> = {}): AccessLine {
  return { type, bandwidthMbps: null, guaranteed: null, splitGuarantee: null, ...but };
}
