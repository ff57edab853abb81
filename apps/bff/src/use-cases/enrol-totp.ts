import { encode } from "uqr";
import { newTotpSecret, totpStep, totpUri } from "../sessions/totp.ts";
import type { Visit } from "../sessions/visit.ts";
import type { Who } from "../sessions/who.ts";
import { type Enrolled, enrol, type NotEnrolled } from "./enrol.ts";
import type { House } from "./use-case.ts";

/** What an authenticator app is set up with: told while it is set up, and never again. */
export interface TotpToEnrol {
  readonly secret: string;
  readonly uri: string;
  /** The picture of the uri: a square of so many modules, and the dark ones as an SVG path. */
  readonly qr: { readonly size: number; readonly path: string };
}

/** Begins to set up an authenticator app in this session. One that there is goes on until the new one has given a code. */
export async function startTotp({ store }: Pick<House, "store">, who: Who): Promise<TotpToEnrol> {
  const secret = newTotpSecret();
  await store.write((writer) => writer.putPendingTotp(who, secret));
  return totpToEnrol(secret, who);
}

/** What this session began, for the page that asks for its first code again; null where nothing is. */
export async function startedTotp({ store }: Pick<House, "store">, who: Who): Promise<TotpToEnrol | null> {
  const pending = await store.read((reader) => reader.pendingTotp(who));
  return pending === null ? null : totpToEnrol(pending, who);
}

/** Ends it with the app's first code, which is used up by that. */
export function confirmTotp(
  { store }: Pick<House, "store">,
  visit: Visit,
  who: Who,
  code: string,
): Promise<Enrolled | NotEnrolled> {
  return store.write((writer) =>
    enrol(writer, who, visit, "TOTP", async () => {
      const secret = await writer.pendingTotp(who);
      const step = secret === null ? null : totpStep(secret, code, visit.now);
      if (secret === null || step === null) return false;
      const totp = { secret, confirmedAt: visit.now, lastStep: step };
      await writer.putTotp(who.companyId, who.userId, totp);
      await writer.putPendingTotp(who, null);
      return true;
    }),
  );
}

function totpToEnrol(secret: string, who: Who): TotpToEnrol {
  const uri = totpUri(secret, who);
  const { size, data } = encode(uri, { border: 2 });
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { secret, uri, qr: { size, path: path.join("") } };
}
