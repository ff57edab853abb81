import type {
  AdministratorPanel,
  CallOutcome,
  ComparedHolders,
  Credentials,
  SimulatedCall,
} from "./panel.ts";

/** What the journey is walked with. */
export interface PersonalLineIsRefused {
  readonly credentials: Credentials;
  readonly search: string;
  readonly number: string;
  /** A mobile number in another's name. */
  readonly personalMobile: string;
  readonly holders: ComparedHolders;
  /** The number that the extension has, as the page shows it. */
  readonly mobile: string;
  readonly call: SimulatedCall;
  readonly outcome: CallOutcome;
}

/** 同一名義: a personal line may not join the group; the reason names both holders, and nothing has changed. */
export async function personalLineIsRefused(
  panel: AdministratorPanel,
  data: PersonalLineIsRefused,
): Promise<void> {
  await panel.signIn(data.credentials);
  await panel.findExtension(data.search);
  await panel.openExtension(data.number);
  await panel.typeMobile(data.personalMobile);
  await panel.apply();
  await panel.seesRefusal(data.holders);
  await panel.checkAccessibility("refused");

  await panel.discard();
  await panel.openExtension(data.number);
  await panel.seesMobile(data.mobile);
  await panel.simulate(data.call);
  await panel.seesOutcome(data.outcome);
}
