import { createHash, createSign, generateKeyPairSync, randomBytes } from "node:crypto";
import type { SignedByPasskey } from "@naisen/api/passkey";
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
  const id = randomBytes(16).toString("base64url");
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
    const head = Buffer.alloc(5);
    head.writeUInt8((present ? 0x01 : 0) | (verified ? 0x04 : 0));
    head.writeUInt32BE(counter, 1);
    const data = Buffer.concat([sha256(rpId), head]);
    const signature = createSign("sha256")
      .update(Buffer.concat([data, sha256(clientData)]))
      .sign(privateKey);
    return {
      id,
      rawId: id,
      type: "public-key",
      clientExtensionResults: {},
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
  return { publicPart, sign };
}
