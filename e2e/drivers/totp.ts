import { createHmac } from "node:crypto";

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** The code that an authenticator app shows at that moment (RFC 6238): reckoned here anew, by nothing of the server's. */
export function totpCode(secret: string, moment: number): string {
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(moment / 30_000)));
  const mac = createHmac("sha1", bytesOf(secret)).update(step).digest();
  const at = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

/** Six digits that are the code of no step near that moment. */
export function wrongCode(secret: string, moment: number): string {
  const near = [-60_000, -30_000, 0, 30_000, 60_000].map((away) => totpCode(secret, moment + away));
  return (
    ["000000", "000001", "000002", "000003", "000004", "000005"].find((one) => !near.includes(one)) ?? ""
  );
}

function bytesOf(secret: string): Buffer {
  const bits = [...secret].map((letter) => BASE32.indexOf(letter).toString(2).padStart(5, "0")).join("");
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
