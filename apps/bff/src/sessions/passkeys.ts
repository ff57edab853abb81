import type { MadePasskey, SignedByPasskey } from "@naisen/api/passkey";
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { sha256 } from "../digest.ts";
import type { Passkey } from "../store/factors.ts";

/** For which site passkeys are made and used. */
export interface RelyingParty {
  /** A domain; never an address of digits (WebAuthn, 5.4.2). */
  readonly id: string;
  readonly origin: string;
}

const NAME = "Naisen";

/** What a browser needs to make a passkey that can sign in by itself: kept on the authenticator, and only after the person was verified. */
export function passkeyToMake(
  { id: rpID }: RelyingParty,
  { companyId, userId }: { readonly companyId: string; readonly userId: string },
  known: readonly Passkey[],
) {
  return generateRegistrationOptions({
    rpName: NAME,
    rpID,
    userName: `${userId} (${companyId})`,
    userID: new Uint8Array(Buffer.from(sha256(`${companyId}\n${userId}`), "hex")),
    attestationType: "none",
    excludeCredentials: known.map(({ credentialId: id, transports }) => ({
      id,
      transports: [...transports],
    })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
}

/** What a browser needs to sign with any passkey of this site. */
export function passkeyToUse({ id: rpID }: RelyingParty) {
  return generateAuthenticationOptions({ rpID, userVerification: "required" });
}

/** What a new passkey is kept with; null where anything about it is not right. */
export async function madePasskey(
  { id, origin }: RelyingParty,
  challenge: string,
  made: MadePasskey,
): Promise<Pick<Passkey, "credentialId" | "publicKey" | "counter" | "transports"> | null> {
  const { clientDataJSON, attestationObject, transports = [] } = made.response;
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: {
        id: made.id,
        rawId: made.rawId,
        type: made.type,
        clientExtensionResults: {},
        response: { clientDataJSON, attestationObject },
      },
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: true,
    });
    if (!verified) return null;
    const { credential } = registrationInfo;
    return {
      credentialId: credential.id,
      publicKey: Buffer.from(credential.publicKey).toString("base64url"),
      counter: credential.counter,
      transports,
    };
  } catch {
    return null;
  }
}

/**
 * The passkey's counter after this signature; null where origin, site, challenge, signature or counter are not right, or
 * nobody was verified. The library tells them apart by what it throws; whoever asks is told one thing.
 */
export async function usedPasskey(
  { id, origin }: RelyingParty,
  challenge: string,
  signed: SignedByPasskey,
  { credentialId, publicKey, counter, transports }: Passkey,
): Promise<number | null> {
  const { clientDataJSON, authenticatorData, signature } = signed.response;
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: {
        id: signed.id,
        rawId: signed.rawId,
        type: signed.type,
        clientExtensionResults: {},
        response: { clientDataJSON, authenticatorData, signature },
      },
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: true,
      credential: {
        id: credentialId,
        publicKey: new Uint8Array(Buffer.from(publicKey, "base64url")),
        counter,
        transports: [...transports],
      },
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch {
    return null;
  }
}
