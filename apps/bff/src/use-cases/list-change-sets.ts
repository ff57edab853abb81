import { extensionAddress, inboundAddress, twoInOneAddress } from "@naisen/domain/plan/records";
import { type Day, nextDay } from "@naisen/domain/vocabulary/day";
import { type ExtensionNumber, readExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import { parsePhoneNumber } from "@naisen/domain/vocabulary/phone-number";
import type { Over } from "../store/over.ts";
import type { Commit, LogEntry, LogOutline, Reader } from "../store/store.ts";
import {
  mobileAddress,
  numberAddress,
  standingAddress,
  standingAddressOf,
} from "../store/touched-addresses.ts";
import { midnight } from "./midnight.ts";
import { isTheirExtension } from "./narrowing.ts";
import { type HistoryToSend, presentHistory } from "./present-history.ts";
import type { House } from "./use-case.ts";

/** Which part of history is asked for; null where it does not matter. */
export interface HistoryQuery {
  readonly before: number | null;
  readonly limit: number;
  readonly extension: ExtensionNumber | null;
  /** An extension number or a mobile number as it was typed. */
  readonly q: string | null;
  readonly actor: string | null;
  readonly door: Commit["door"] | null;
  readonly from: Day | null;
  readonly to: Day | null;
}

/** The change sets that the query finds, newest first, and where the next page begins. */
export async function listChangeSets(
  { store, now }: House,
  over: Over,
  { extension, q, from, to, ...query }: HistoryQuery,
): Promise<{ items: HistoryToSend[]; next: number | null }> {
  return store.read(async (reader) => {
    const found = await reader.findEntries(over, {
      ...query,
      limit: query.limit + 1,
      touching: [
        ...(extension === null ? [] : [await addressesOf(reader, over, extension)]),
        ...(q === null || q.trim() === "" ? [] : [await addressesMeant(reader, over, q)]),
      ],
      from: from === null ? null : midnight(from),
      to: to === null ? null : midnight(nextDay(to)),
    });
    const entries = found.slice(0, query.limit);
    const next = found.length > query.limit ? (entries.at(-1)?.revision ?? null) : null;
    return { items: await presentHistory(reader, over, entries, now()), next };
  });
}

/** One change set as history shows it: all that it did, or an outline; null where there is none of that id. */
export async function getChangeSet(
  { store, now }: House,
  over: Over,
  id: string,
  outline: boolean,
): Promise<HistoryToSend | null> {
  return store.read(async (reader) => {
    const entry = await reader.logEntry(over, id);
    if (entry === null) return null;
    const everything = { before: entry.revision + 1, limit: 1, touching: [], from: null, to: null };
    const [short] = await reader.findEntries(over, { ...everything, actor: null, door: null });
    if (short === undefined) return null;
    const [sent] = await presentHistory(reader, over, [outline ? short : whole(short, entry)], now());
    return sent ?? null;
  });
}

function whole({ totals }: LogOutline, entry: LogEntry): LogOutline {
  return { ...entry, totals };
}

/** Where entries about an extension are found: its record's, whatever its number was, and those of the number. */
async function addressesOf(reader: Reader, over: Over, number: ExtensionNumber): Promise<readonly string[]> {
  const state = await reader.neighbourhood(over.company, { ids: [], numbers: [number], mobiles: [] });
  const now = state?.settings.extensions.numbered(number) ?? [];
  if (now.some((extension) => !isTheirExtension(over, extension))) return [];
  return [
    numberAddress(number),
    standingAddress(number),
    ...now.flatMap(({ id }) => [extensionAddress(id), standingAddressOf(id)]),
  ];
}

async function addressesMeant(reader: Reader, over: Over, q: string): Promise<readonly string[]> {
  const mobile = parsePhoneNumber(q);
  if (mobile === null) return addressesOf(reader, over, readExtensionNumber(q));
  if (over.masked) return [];
  const state = await reader.neighbourhood(over.company, { ids: [], numbers: [], mobiles: [mobile] });
  const carried = state?.settings.extensions.onMobile(mobile) ?? [];
  if (carried.some((extension) => !isTheirExtension(over, extension))) return [];
  return [mobileAddress(mobile), twoInOneAddress(mobile), inboundAddress(mobile)];
}
