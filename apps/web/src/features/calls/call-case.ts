import type { Decision } from "@naisen/api/call";
import type { CallCaseToSend } from "@naisen/api/scenario";
import type { callQuery } from "../../lib/call-query.ts";

type CallAsked = Parameters<typeof callQuery>[0];

/** A call with its decision as a case of a scenario. Conditions that are well are left out, as people write them. */
export function callCase(name: string, call: CallAsked, decision: Decision): CallCaseToSend {
  const { from, dialled, at, conditions = {} } = call;
  const said = Object.entries(conditions).filter(([, value]) => !isWell(value));
  const { outcome, legs, presented, charge, calleeCharge, refusal } = decision;
  return {
    name,
    from,
    dialled,
    ...(at === undefined ? {} : { at }),
    ...(said.length === 0 ? {} : { conditions: Object.fromEntries(said) }),
    expect: {
      outcome,
      to: legs.map(({ to }) => to),
      presented: presented?.kind === "WITHHELD" ? "WITHHELD" : (presented?.number ?? null),
      charge,
      calleeCharge,
      refusal: refusal?.code ?? null,
    },
  };
}

function isWell(value: unknown): boolean {
  if (typeof value === "boolean") return !value;
  return Object.keys(Object(value)).length === 0;
}
