import type { AdministratorPanel, CallOutcome, ChangedCall, Credentials, SimulatedCall } from "./panel.ts";

/** What the journey is walked with. */
export interface BindAnotherMobile {
  readonly credentials: Credentials;
  /** As somebody searches who knows the name by ear: "たかはし". */
  readonly search: string;
  readonly number: string;
  /** The other mobile number, in any form that people type. */
  readonly mobile: string;
  readonly changedCall: ChangedCall;
  readonly call: SimulatedCall;
  readonly before: CallOutcome;
  readonly after: CallOutcome;
}

/** A colleague gets another mobile phone: it is seen before, it is live at once, and it can be taken back. */
export async function bindAnotherMobile(panel: AdministratorPanel, data: BindAnotherMobile): Promise<void> {
  await panel.signIn(data.credentials);
  await panel.checkAccessibility("list");

  await panel.findExtension(data.search);
  await panel.openExtension(data.number);
  await panel.checkAccessibility("extension");
  await panel.typeMobile(data.mobile);
  await panel.seesChangedCall(data.changedCall);
  await panel.checkAccessibility("preview");
  await panel.apply();
  await panel.seesApplied(data.number);
  await panel.checkAccessibility("applied");

  await panel.simulate(data.call);
  await panel.seesOutcome(data.after);
  await panel.checkAccessibility("simulator");

  await panel.undo();
  await panel.seesOutcome(data.before);
}
