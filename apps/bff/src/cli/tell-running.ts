import type { Messages } from "@naisen/messages/ja";
import type { ReadEnvironment } from "../environment.ts";
import type { Listening } from "../http/listen.ts";
import type { ToldOfPair } from "../jobs/renew-certificate.ts";
import type { PairFault } from "../tls/pair.ts";

/** Which variable cannot be meant, or cannot stand beside the others, in one line. */
export function tellVariables(
  read: Exclude<ReadEnvironment, { readonly kind: "read" }>,
  { cli, running }: Messages,
): string {
  if (read.kind === "refused") return cli.variableRefused(read.variable, read.value);
  return running.contradictions[read.why](read.variable);
}

/** Why a certificate and its key are not used, in one line. */
export function tellPairFault({ code, file, detail }: PairFault, { running }: Messages): string {
  return running.pairFaults[code](file, detail);
}

/** What is to be known of the pair that a running server has, in one line. */
export function tellOfPair(told: ToldOfPair, messages: Messages): string {
  const { oldPairStays, endsSoon } = messages.running;
  if (told.kind === "not-taken") return `${tellPairFault(told.fault, messages)} ${oldPairStays}`;
  return endsSoon(told.file, new Date(told.until).toISOString());
}

/** Why nothing listens there, in one line. */
export function tellListening(
  kind: Exclude<Listening["kind"], "listening">,
  port: number,
  address: string,
  { cli, running }: Messages,
): string {
  if (kind === "taken") return cli.portInUse(port);
  return kind === "not-allowed" ? running.portNotAllowed(port) : running.addressNotHere(address);
}
