import { endingForwardedOutside } from "../../endings.ts";
import { WITHHELD } from "../../presented.ts";
import { outsideAt } from "../../way/way.ts";
import type { Step } from "../step.ts";

/**
 * Decision row 15 where the company allows it: the call goes on to a number outside. Its caller pays as for the extension;
 * the company pays the way out and shows the number by which it leaves, never the caller's mobile number (Q6).
 */
export const forwardingOutside: Step = {
  code: "forwarding.outside",
  sources: ["Q6", "adr-0021"],
  results: ["MATCHED", "NOT_APPLICABLE"],
  take({ call, callee, place, way, withheld }) {
    const forward = way && place && outsideAt(way, place);
    if (way === null || place === null || forward === null || place.state !== null) {
      return { result: "NOT_APPLICABLE", params: {} };
    }
    const presented = withheld ? WITHHELD : forward.presented;
    const charge = "outside" in call.from ? "NONE" : "FLAT_RATE";
    const params = {
      extension: callee?.number ?? "",
      number: forward.outside,
      presented: presented.number,
      charge,
    };
    const decides = endingForwardedOutside(way.legs, place.leg, presented, charge);
    return { result: "MATCHED", params, decides };
  },
};
