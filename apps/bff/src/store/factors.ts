import type { Session } from "./store.ts";

/** Whom a company asks for a second factor. */
export type SecondFactor = "NONE" | "ADMINISTRATORS" | "EVERYONE";

/** By what an account proves who it is, beside its password. Times are milliseconds since 1970. */
export interface Factors {
  /** Made by the command line to be asked for nothing but its password, whatever the company asks for. */
  readonly passwordOnly: boolean;
  readonly passkeys: readonly Passkey[];
  readonly totp: Totp | null;
  readonly recoveryCodesLeft: number;
  readonly removal: FactorRemoval | null;
  readonly change: FactorChange | null;
}

/** An authenticator app. The secret goes out once, when it is set up. */
export interface Totp {
  /** Base32; null where what is kept cannot be opened: its key is gone, or it was altered. No code is right then. */
  readonly secret: string | null;
  readonly confirmedAt: number;
  /** The last step of 30 seconds whose code was used. */
  readonly lastStep: number;
}

/** A passkey (WebAuthn). */
export interface Passkey {
  /** As the authenticator gave it, base64url; one of all companies. */
  readonly credentialId: string;
  readonly companyId: string;
  readonly userId: string;
  /** COSE, base64url. */
  readonly publicKey: string;
  /** How often the authenticator has signed; 0 where it does not count. */
  readonly counter: number;
  readonly transports: readonly string[];
  readonly name: string;
  readonly createdAt: number;
  readonly lastUsedAt: number | null;
}

/** That an administrator took an account's factors away, told to its person when they sign in next. */
export interface FactorRemoval {
  readonly by: string;
  readonly at: number;
}

/** That one changed oneself by what one signs in, told from the next sign-in on. */
export interface FactorChange {
  readonly at: number;
  /** The network that it came from. */
  readonly from: string | null;
  readonly isShown: boolean;
}

/** What a browser was asked to sign, once. */
export interface Challenge {
  /** SHA-256 of what the browser's cookie holds; of PROVIDERS_WORD what stands for its session. */
  readonly id: string;
  readonly challenge: string;
  /** PROVIDER: what was asked of a company's provider, as JSON in `challenge`; PROVIDERS_WORD: that it said who is there. */
  readonly purpose: "SIGN_IN" | "PROVE" | "ENROL" | "PROVIDER" | "PROVIDERS_WORD";
  /** The session that it was given to; null at sign-in. */
  readonly session: string | null;
  readonly expiresAt: number;
}

/** The code by which the first operator is made. */
export interface SetupCode {
  readonly codeHash: string;
  readonly expiresAt: number;
}

/** Tries that failed in a row. */
export interface Failures {
  readonly count: number;
  readonly lastAt: number;
}

/** A session, and whose it is. */
export type OfSession = Pick<Session, "tokenHash" | "companyId" | "userId">;

/** What is asked about factors. */
export interface FactorReader {
  /** null: none. */
  failures(subject: string): Promise<Failures | null>;
  /** Whether the account has signed in in the browser that keeps this token. */
  isKnownDevice(tokenHash: string, companyId: string, userId: string): Promise<boolean>;
  factors(companyId: string, userId: string): Promise<Factors>;
  passkey(credentialId: string): Promise<Passkey | null>;
  /** The secret of the authenticator app that is being set up in that session, base32; null also where it cannot be opened. */
  pendingTotp(session: OfSession): Promise<string | null>;
  /** null where the company never said. */
  secondFactor(companyId: string): Promise<SecondFactor | null>;
  setupCode(codeHash: string): Promise<SetupCode | null>;
}

/** What is written of factors. */
export interface FactorWriter extends FactorReader {
  /** Counts one more; those whose last is before `forgotten` are gone. */
  addFailure(subject: string, at: number, forgotten: number): Promise<void>;
  endFailures(subject: string): Promise<void>;
  /** Keeps the browser; those that were last seen before `forgotten` are gone. */
  putKnownDevice(
    device: { readonly tokenHash: string; readonly companyId: string; readonly userId: string },
    at: number,
    forgotten: number,
  ): Promise<void>;
  putPasswordOnly(companyId: string, userId: string, passwordOnly: boolean): Promise<void>;
  putSecondFactor(companyId: string, secondFactor: SecondFactor): Promise<void>;
  /** It is gone with the session. */
  putPendingTotp(session: OfSession, secret: string | null): Promise<void>;
  /** In the place of the one that there was. */
  putTotp(
    companyId: string,
    userId: string,
    totp: (Totp & { readonly secret: string }) | null,
  ): Promise<void>;
  /** Uses the code of that step up; false where it or a later one was used. */
  useTotpStep(companyId: string, userId: string, step: number): Promise<boolean>;
  putPasskey(passkey: Passkey): Promise<void>;
  removePasskey(companyId: string, userId: string, credentialId: string): Promise<void>;
  /** In the place of all that there were. */
  putRecoveryCodes(companyId: string, userId: string, codeHashes: readonly string[]): Promise<void>;
  /** Uses the code up; false where there is none such. */
  useRecoveryCode(companyId: string, userId: string, codeHash: string): Promise<boolean>;
  /** Takes every factor away; what the account is exempt from stays. */
  removeFactors(companyId: string, userId: string): Promise<void>;
  putFactorRemoval(companyId: string, userId: string, removal: FactorRemoval | null): Promise<void>;
  putFactorChange(companyId: string, userId: string, change: FactorChange | null): Promise<void>;
  /** From now on the account's change is told, if there is one. */
  showFactorChange(companyId: string, userId: string): Promise<void>;
  /** In the place of the one of the same id; those that are over by `now` are forgotten. */
  putChallenge(challenge: Challenge, now: number): Promise<void>;
  /** Gives the challenge, and it is gone. */
  takeChallenge(id: string): Promise<Challenge | null>;
  /** The only one from now on; null: there is none. */
  putSetupCode(code: SetupCode | null): Promise<void>;
}
