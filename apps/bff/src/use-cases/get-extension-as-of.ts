import type { AnswerToSend } from "@naisen/api/endpoint";
import type { getExtensionAsOf as endpoint } from "@naisen/api/endpoints/extension-as-of";
import type { CompanyState } from "@naisen/domain/company-state";
import { pairWith } from "@naisen/domain/facts/two-in-one";
import type { TwoInOneRecord } from "@naisen/domain/plan/plan";
import { extensionAddress, modeRecord } from "@naisen/domain/plan/records";
import type { Extension } from "@naisen/domain/settings/extension";
import { type Day, dayOf, type Instant, nextDay } from "@naisen/domain/vocabulary/day";
import type { ExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import type { ExtensionId } from "@naisen/domain/vocabulary/ids";
import { displayPhoneNumber, type PhoneNumber } from "@naisen/domain/vocabulary/phone-number";
import { type Over, wholeOf } from "../store/over.ts";
import type { Reader } from "../store/store.ts";
import { midnight } from "./midnight.ts";
import { isTheirExtension, NOT_TOLD } from "./narrowing.ts";
import { presentRecord } from "./present-extension.ts";
import type { House } from "./use-case.ts";

/**
 * The settings of the extension that had the number at the end of a day, beside those of now, as far as it was and is
 * theirs; null: no such company.
 */
export async function getExtensionAsOf(
  { store, now }: House,
  over: Over,
  number: ExtensionNumber,
  asked: Day | null,
): Promise<AnswerToSend<typeof endpoint> | null> {
  const { company } = over;
  return store.read(async (reader) => {
    const first = await firstEntry(reader, over);
    if (first === undefined) return null;
    const today = dayOf(now());
    const day = asked === null || asked > today ? today : asked;
    const revision = await reader.revisionBefore(company, midnight(nextDay(day)));
    const was = theirs(over, await reader.numberedAt(company, number, revision));
    const world = await worldAround(reader, company, number, was);
    if (world === null) return null;
    const current = world.settings.extensions;
    const found = was === null ? current.numbered(number)[0] : current.get(was.id);
    const still = theirs(over, found ?? null);
    return {
      day,
      recordedSince: dayOf(Date.parse(first.at) as Instant),
      was: recordOf(was),
      now: recordOf(still),
      modeWas: await modeWas(reader, company, pairOf(was, world, day), revision),
      modeNow: modeNow(pairOf(still, world, today), world),
      changesSince: was === null ? 0 : await reader.touchesAfter(company, extensionAddress(was.id), revision),
      names: namesOf(world, [was, still], over),
    };
  });
}

function theirs(over: Over, extension: Extension | null): Extension | null {
  return extension !== null && isTheirExtension(over, extension) ? extension : null;
}

async function firstEntry(reader: Reader, { company }: Over) {
  const query = { touching: [], actor: null, door: null, from: null, to: null };
  const [first] = await reader.findEntries(wholeOf(company), { ...query, before: 2, limit: 1 });
  return first;
}

function recordOf(extension: Extension | null) {
  return extension === null ? null : presentRecord(extension);
}

/** What is around both: the extension as it was and as it is, and whom they forward to. */
async function worldAround(
  reader: Reader,
  company: Over["company"],
  number: ExtensionNumber,
  was: Extension | null,
): Promise<CompanyState | null> {
  const ids: readonly ExtensionId[] = was === null ? [] : [was.id, ...was.forwarding.map(({ to }) => to)];
  const mobiles: readonly PhoneNumber[] = was?.mobile == null ? [] : [was.mobile];
  return reader.neighbourhood(company, { ids, numbers: [number], mobiles });
}

function pairOf(extension: Extension | null, { facts }: CompanyState, day: Day) {
  return extension?.mobile == null ? undefined : pairWith(extension.mobile, facts.pairs, day);
}

async function modeWas(
  reader: Reader,
  company: Over["company"],
  pair: ReturnType<typeof pairOf>,
  revision: number,
) {
  return pair === undefined ? null : presentMode(await reader.modeAt(company, pair.a, revision));
}

function modeNow(pair: ReturnType<typeof pairOf>, { settings }: CompanyState) {
  return pair === undefined ? null : presentMode(modeRecord(pair.a, settings) ?? null);
}

function presentMode(record: TwoInOneRecord | null) {
  return record === null ? null : { ...record, aDisplay: displayPhoneNumber(record.a) };
}

function namesOf({ settings }: CompanyState, extensions: readonly (Extension | null)[], over: Over) {
  const ids = new Set(extensions.flatMap((extension) => extension?.forwarding.map(({ to }) => to) ?? []));
  return [...ids].flatMap((id) => {
    const extension = settings.extensions.get(id);
    return extension === undefined
      ? []
      : [
          {
            id,
            number: extension.number,
            name: isTheirExtension(over, extension) ? extension.name : NOT_TOLD,
          },
        ];
  });
}
