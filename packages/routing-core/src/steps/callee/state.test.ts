import { OSAKA, TOKYO } from "@naisen/domain/testing/scalars";
import {
  ABROAD,
  aCall,
  EQUIPPED,
  factory,
  HANDSET_A,
  HANDSET_B,
  type Known,
  office,
  SATO,
  TAKAHASHI,
  under,
} from "../../testing/a-table.ts";
import { describeStep, type StepCase } from "../../testing/describe-step.ts";
import { calleeState } from "./state.step.ts";

function stands(
  when: string,
  dialled: string,
  known: Known,
  state: string,
  but: Partial<StepCase> & { why?: string } = {},
): StepCase {
  const { why = null, ...rest } = but;
  const params = { extension: dialled, state, why };
  const says = { result: "MATCHED", params, learnt: { place: { leg: 0, state } } } as const;
  return { when, company: office(), call: under(aCall({ mobile: SATO }, dialled), known), says, ...rest };
}

function free(when: string, dialled: string, known: Known = {}, company = office()): StepCase {
  const says = {
    result: "NOT_APPLICABLE",
    params: { extension: dialled },
    learnt: { place: { leg: 0, state: null } },
  } as const;
  return { when, company, call: under(aCall({ mobile: SATO }, dialled), known), says };
}

const everything: Known = {
  lines: { [TAKAHASHI]: ABROAD },
  busy: ["7002", "2001", "301"],
  noAnswer: ["7002", "2001", "301"],
  unregistered: ["2001", "7002"],
  sitesDown: [TOKYO],
};
const inModeA = office({ mode: "A", avoidOtherNumber: true });

describeStep(calleeState, [
  free("nothing is known", "7002"),
  free("a colleague is busy", "7002", { busy: ["7001"] }),
  free("abroad and reachable", "7006", { lines: { [EQUIPPED]: ABROAD } }),
  free("unregistered means fixed IP phones", "7002", { unregistered: ["7002"] }),
  free("a site that is down means phones that stand there", "2002", { sitesDown: [TOKYO] }),
  free(
    "of a PBX phone busy and no answer are the PBX's affair",
    "301",
    { busy: ["301"], noAnswer: ["301"] },
    factory(),
  ),
  free("a number of the handset that is in mode", "7021", {}, inModeA),
  free("the other number, which is not avoided", "7022", {}, office({ mode: "A", avoidOtherNumber: false })),
  free("in dual mode no number is avoided", "7022", {}, office({ mode: "DUAL", avoidOtherNumber: true })),
  stands("abroad goes before all else", "7002", everything, "CALLEE_ABROAD"),
  stands(
    "out of area goes before busy",
    "7002",
    { ...everything, lines: { [TAKAHASHI]: "OUT_OF_AREA" } },
    "CALLEE_OUT_OF_AREA",
  ),
  stands("busy goes before no answer", "7002", { ...everything, lines: {} }, "CALLEE_BUSY"),
  stands("no answer", "7002", { noAnswer: ["7002"] }, "CALLEE_NO_ANSWER"),
  stands("a fixed IP phone's site down goes before all else", "2001", everything, "SITE_DOWN"),
  stands(
    "unregistered goes before busy",
    "2001",
    { ...everything, sitesDown: [OSAKA] },
    "CALLEE_UNREGISTERED",
  ),
  stands("a fixed IP phone that is busy", "2001", { busy: ["2001"] }, "CALLEE_BUSY"),
  stands("a PBX phone whose site is down", "301", everything, "SITE_DOWN", { company: factory() }),
  stands(
    "the other line of the handset is out of area",
    "7021",
    { lines: { [HANDSET_B]: "OUT_OF_AREA" } },
    "CALLEE_OUT_OF_AREA",
  ),
  stands(
    "the number that is not in mode, kept from ringing",
    "7022",
    { lines: { [HANDSET_A]: "DOMESTIC" } },
    "CALLEE_OUT_OF_AREA",
    {
      company: inModeA,
      why: "AVOIDED",
    },
  ),
]);
