/** A sign-in of the company. */
export interface Credentials {
  readonly companyId: string;
  readonly userId: string;
  readonly password: string;
}

/** A call to be simulated: who calls (a number or a name) and what is dialled. */
export interface SimulatedCall {
  readonly from: string;
  readonly dialled: string;
}

/** A call of which the preview says that it will end elsewhere. */
export interface ChangedCall extends SimulatedCall {
  /** What the called phone is in, as the page says it; absent where it is free. */
  readonly when?: string;
  readonly before: string;
  readonly after: string;
}

/** What a simulated call is said to do; all of it as it stands on the page. */
export interface CallOutcome {
  /** The number of the phone that rings. */
  readonly rings: string;
  /** What the callee sees. */
  readonly shows: string;
  /** What the caller pays. */
  readonly charge: string;
}

/** The two holders that a refusal for 名義 compares. */
export interface ComparedHolders {
  readonly lineHolder: string;
  readonly contractHolder: string;
}

/** What an administrator does in the panel and sees of it, in their words. An adapter does it in some browser. */
export interface AdministratorPanel {
  /** Signs in and stands before the list of extensions. */
  signIn(credentials: Credentials): Promise<void>;
  /** Goes to the list of extensions and searches it; the list shows what was found. */
  findExtension(text: string): Promise<void>;
  /** Opens an extension that the list shows. */
  openExtension(number: string): Promise<void>;
  typeMobile(number: string): Promise<void>;
  seesMobile(number: string): Promise<void>;
  /** Goes to the forwards of the open extension. */
  showForwarding(): Promise<void>;
  /** Finds another extension by what is typed, and chooses it for calls that come in while the open one is busy. */
  forwardWhenBusy(target: { readonly typed: string; readonly number: string }): Promise<void>;
  seesChangedCall(call: ChangedCall): Promise<void>;
  /** Presses 今すぐ適用. */
  apply(): Promise<void>;
  /** Sees that the change of the extension is live: 反映済み. */
  seesApplied(number: string): Promise<void>;
  /** Presses 元に戻す and sees that it was done. */
  undo(): Promise<void>;
  /** Leaves the extension and gives up what was typed. */
  discard(): Promise<void>;
  seesRefusal(holders: ComparedHolders): Promise<void>;
  /** Goes to the simulator and asks what a call does. */
  simulate(call: SimulatedCall): Promise<void>;
  /** Says in the simulator that the callee is on the phone. */
  calleeIsBusy(): Promise<void>;
  seesOutcome(outcome: CallOutcome): Promise<void>;
  /** Sees that the simulated call reaches nobody, and why. */
  seesNobodyReached(reason: string): Promise<void>;
  /** Fails where the page as it stands shuts somebody out; the name says in which state. */
  checkAccessibility(state: string): Promise<void>;
}
