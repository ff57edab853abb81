import { createHash, createSign, generateKeyPairSync, randomBytes } from "node:crypto";
import type { MadePasskey, SignedByPasskey } from "@naisen/api/passkey";
import type { Passkey } from "../store/factors.ts";

/** What an authenticator signs, and for whom it says that it does. */
export interface Signing {
  readonly challenge: string;
  readonly origin: string;
  readonly rpId: string;
  readonly counter: number;
  readonly verified?: boolean;
  readonly present?: boolean;
  readonly type?: string;
}

const sha256 = (data: string | Buffer) => createHash("sha256").update(data).digest();

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const ATTESTED = 0x40;

/** What authenticator data begins with (WebAuthn 6.1). */
function headOf(rpId: string, flags: number, counter: number): Buffer {
  const head = Buffer.alloc(5);
  head.writeUInt8(flags);
  head.writeUInt32BE(counter, 1);
  return Buffer.concat([sha256(rpId), head]);
}

/** An attestation object with the format "none", in CBOR (WebAuthn 6.5 and 8.7): `data` has 24 to 255 bytes. */
function unattested(data: Buffer): Buffer {
  const head = Buffer.from("a363666d74646e6f6e656761747453746d74a068617574684461746158", "hex");
  return Buffer.concat([head, Buffer.from([data.length]), data]);
}

/** An authenticator in software with one passkey (WebAuthn 6.1 and 7.2; COSE keys, RFC 9053 section 7.1). */
export function softAuthenticator() {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const { x = "", y = "" } = publicKey.export({ format: "jwk" });
  const cose = Buffer.concat([
    Buffer.from("a5010203262001215820", "hex"),
    Buffer.from(x, "base64url"),
    Buffer.from("225820", "hex"),
    Buffer.from(y, "base64url"),
  ]);
  const credentialId = randomBytes(16);
  const id = credentialId.toString("base64url");
  const whole = { id, rawId: id, type: "public-key" as const, clientExtensionResults: {} };
  const make = ({ challenge, origin, rpId, counter }: Signing): MadePasskey => {
    const clientData = { type: "webauthn.create", challenge, origin, crossOrigin: false };
    const length = Buffer.alloc(2);
    length.writeUInt16BE(credentialId.length);
    const attested = Buffer.concat([Buffer.alloc(16), length, credentialId, cose]);
    const data = Buffer.concat([headOf(rpId, USER_PRESENT | USER_VERIFIED | ATTESTED, counter), attested]);
    return {
      ...whole,
      response: {
        clientDataJSON: Buffer.from(JSON.stringify(clientData)).toString("base64url"),
        attestationObject: unattested(data).toString("base64url"),
      },
    };
  };
  const sign = ({
    challenge,
    origin,
    rpId,
    counter,
    verified = true,
    present = true,
    type = "webauthn.get",
  }: Signing): SignedByPasskey => {
    const clientData = Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
    const data = headOf(rpId, (present ? USER_PRESENT : 0) | (verified ? USER_VERIFIED : 0), counter);
    const signature = createSign("sha256")
      .update(Buffer.concat([data, sha256(clientData)]))
      .sign(privateKey);
    return {
      ...whole,
      response: {
        clientDataJSON: clientData.toString("base64url"),
        authenticatorData: data.toString("base64url"),
        signature: signature.toString("base64url"),
      },
    };
  };
  const publicPart: Pick<Passkey, "credentialId" | "publicKey"> = {
    credentialId: id,
    publicKey: cose.toString("base64url"),
  };
  return { publicPart, make, sign };
}
