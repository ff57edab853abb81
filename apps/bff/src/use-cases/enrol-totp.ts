import { encode } from "uqr";
import { newTotpSecret, totpStep, totpUri } from "../sessions/totp.ts";
import type { Visit } from "../sessions/visit.ts";
import type { Who } from "../sessions/who.ts";
import { type Enrolled, enrolled } from "./enrolled.ts";
import type { House } from "./use-case.ts";

/** What an authenticator app is set up with: told while it is set up, and never again. */
export interface TotpToEnrol {
  readonly secret: string;
  readonly uri: string;
  /** The picture of the uri: a square of so many modules, and the dark ones as an SVG path. */
  readonly qr: { readonly size: number; readonly path: string };
}

/** Begins to set up an authenticator app. One that there is goes on until the new one has given a code. */
export async function startTotp({ store }: Pick<House, "store">, who: Who): Promise<TotpToEnrol> {
  const secret = newTotpSecret();
  await store.write((writer) => writer.putPendingTotp(who.companyId, who.userId, secret));
  return totpToEnrol(secret, who);
}

/** What was begun, for the page that asks for its first code again; null where nothing is. */
export async function startedTotp({ store }: Pick<House, "store">, who: Who): Promise<TotpToEnrol | null> {
  const { pendingTotp } = await store.read((reader) => reader.factors(who.companyId, who.userId));
  return pendingTotp === null ? null : totpToEnrol(pendingTotp, who);
}

/** Ends it with the app's first code, which is used up by that; null where the code is not right. */
export function confirmTotp(
  { store }: Pick<House, "store">,
  visit: Visit,
  who: Who,
  code: string,
): Promise<Enrolled | null> {
  const { companyId, userId } = who;
  return store.write(async (writer) => {
    const { pendingTotp: secret } = await writer.factors(companyId, userId);
    const step = secret === null ? null : totpStep(secret, code, visit.now);
    if (secret === null || step === null) return null;
    await writer.putTotp(companyId, userId, { secret, confirmedAt: visit.now, lastStep: step });
    return enrolled(writer, who, visit, "TOTP");
  });
}

function totpToEnrol(secret: string, who: Who): TotpToEnrol {
  const uri = totpUri(secret, who);
  const { size, data } = encode(uri, { border: 2 });
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { secret, uri, qr: { size, path: path.join("") } };
}
