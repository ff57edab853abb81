import { Secret, TOTP } from "otpauth";
import { beginSession } from "../sessions/sessions.ts";
import type { Browser } from "./browser.ts";
import type { OpenHouse } from "./open-house.ts";

/** The code that an authenticator app shows at that moment. */
export function totpCode(secret: string, moment: number): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: moment });
}

/** Six digits that are the code of no step near that moment; which others are, is chance. */
export function wrongCode(secret: string, moment: number): string {
  const near = [-60_000, -30_000, 0, 30_000, 60_000].map((away) => totpCode(secret, moment + away));
  return (
    ["000000", "000001", "000002", "000003", "000004", "000005"].find((one) => !near.includes(one)) ?? ""
  );
}

/** Sets up an authenticator app for whoever is signed in in the browser, and gives its secret and the recovery codes. */
export async function enrolApp(open: OpenHouse, browser: Browser) {
  const { secret } = (await browser.ask("POST", "/api/me/totp")).body;
  const code = totpCode(secret, open.house.now());
  const { status, body } = await browser.ask("PUT", "/api/me/totp", { code });
  if (status !== 200) throw new Error(JSON.stringify(body));
  return { secret: secret as string, recoveryCodes: body.recoveryCodes as string[] | null };
}

/** Begins a session without asking for a password, which takes a test its time, and gives its cookie. */
export async function sessionCookie(
  { house }: OpenHouse,
  companyId: string,
  userId: string,
  owes: "FACTOR" | "ENROLMENT" | null = null,
): Promise<string> {
  const visit = { now: house.now(), userAgent: "", device: null, session: null, source: null };
  const { token } = await house.store.write(async (writer) => {
    const account = await writer.account(companyId, userId);
    if (account === null) throw new Error(`no ${companyId}/${userId}`);
    return beginSession(writer, account, visit, owes);
  });
  return `naisen-session=${token}`;
}
