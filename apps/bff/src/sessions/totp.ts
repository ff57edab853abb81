import { Secret, TOTP } from "otpauth";

/** RFC 6238 as every authenticator app takes it: SHA-1, six digits, 30 seconds. */
const FORM = { algorithm: "SHA1", digits: 6, period: 30 } as const;
const STEP = FORM.period * 1000;

/** A code is taken so long before and after its own step: clocks differ, and people type. RFC 6238 (5.2) allows a whole step. */
const GRACE = 10_000;

/** A new secret of 160 bits, base32. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What an authenticator app reads from the picture. */
export function totpUri(
  secret: string,
  { userId, companyId }: { userId: string; companyId: string },
): string {
  const label = `${userId} (${companyId})`;
  return new TOTP({ ...FORM, issuer: "Naisen", label, secret: Secret.fromBase32(secret) }).toString();
}

/** The step whose code this is, near the moment; null where it is none's. */
export function totpStep(secret: string, code: string, now: number): number | null {
  const token = code.normalize("NFKC").replace(/[\s-]/g, "");
  if (!/^\d{6}$/.test(token)) return null;
  const totp = new TOTP({ ...FORM, secret: Secret.fromBase32(secret) });
  const moment = [now, now - GRACE, now + GRACE].find(
    (timestamp) => totp.validate({ token, timestamp, window: 0 }) !== null,
  );
  return moment === undefined ? null : Math.floor(moment / STEP);
}
