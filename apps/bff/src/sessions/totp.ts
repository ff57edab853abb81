import { Secret, TOTP } from "otpauth";

/** RFC 6238 as every authenticator app takes it: SHA-1, six digits, 30 seconds. */
const FORM = { algorithm: "SHA1", digits: 6, period: 30 } as const;
const STEP = FORM.period * 1000;

/** A code of the step before or after this one is taken: clocks differ, and people type (RFC 6238, 5.2). */
const WINDOW = 1;

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
  const delta = TOTP.validate({
    ...FORM,
    token,
    secret: Secret.fromBase32(secret),
    timestamp: now,
    window: WINDOW,
  });
  return delta === null ? null : Math.floor(now / STEP) + delta;
}
