import type { AdministratorPanel, CallOutcome, ChangedCall, Credentials, SimulatedCall } from "./panel.ts";

/** What the journey is walked with. */
export interface ForwardWhenBusy {
  readonly credentials: Credentials;
  readonly search: string;
  readonly number: string;
  /** The extension that takes the calls: what is typed, and its number. */
  readonly target: { readonly typed: string; readonly number: string };
  /** What the preview says of a call while the colleague is busy. */
  readonly changedCall: ChangedCall;
  readonly call: SimulatedCall;
  readonly forwarded: CallOutcome;
  /** What the simulator says while nobody takes the call. */
  readonly refused: string;
}

/** A colleague forwards to reception when busy: the preview says so, the simulator follows, and it can be taken back. */
export async function forwardWhenBusy(panel: AdministratorPanel, data: ForwardWhenBusy): Promise<void> {
  await panel.signIn(data.credentials);
  await panel.findExtension(data.search);
  await panel.openExtension(data.number);
  await panel.showForwarding();
  await panel.checkAccessibility("forwarding");
  await panel.forwardWhenBusy(data.target);
  await panel.seesChangedCall(data.changedCall);
  await panel.checkAccessibility("preview of a forward");
  await panel.apply();
  await panel.seesApplied(data.number);

  await panel.simulate(data.call);
  await panel.calleeIsBusy();
  await panel.seesOutcome(data.forwarded);
  await panel.checkAccessibility("simulator with a busy callee");

  await panel.undo();
  await panel.seesNobodyReached(data.refused);
  await panel.checkAccessibility("simulator where nobody is reached");
}
