// Makes a failing case small: drops one thing after another while it still fails.
import type { Call, Change, CompanyDocument, Conditions } from "./oracle/document.ts";
import { e164, narrowed } from "./oracle/values.ts";

/** What failed: a document, with changes or a call or both. */
export type FailingCase = { document: CompanyDocument; changes?: Change[]; call?: Call };

/** Drops extensions, lines, sites, pairs, settings, changes and conditions one by one while the case still fails. */
export function shrink(failing: FailingCase, stillFails: (smaller: FailingCase) => boolean): FailingCase {
  let smallest = failing;
  for (;;) {
    const smaller = candidates(smallest).find((candidate) => fails(candidate, stillFails));
    if (smaller === undefined) return smallest;
    smallest = smaller;
  }
}

function fails(candidate: FailingCase, stillFails: (smaller: FailingCase) => boolean): boolean {
  try {
    return stillFails(candidate);
  } catch {
    return false;
  }
}

/** Every case that is one thing smaller, each with a document that documents do not refuse. */
function candidates(from: FailingCase): FailingCase[] {
  const { document } = from;
  const found: FailingCase[] = [];
  const withDocument = (parts: Partial<CompanyDocument>) =>
    found.push({ ...from, document: { ...document, ...parts } });

  for (const changes of without(from.changes ?? [])) if (changes.length > 0) found.push({ ...from, changes });
  for (const call of smallerCalls(from.call)) found.push({ ...from, call });
  for (const extensions of without(document.extensions)) withDocument({ extensions });
  for (const line of document.mobileLines)
    found.push({ ...from, document: withoutLine(document, line.number) });
  for (const twoInOne of without(document.twoInOne ?? [])) withDocument({ twoInOne });
  for (const inbound of without(document.inbound ?? [])) withDocument({ inbound });
  for (const key of Object.keys(document.outside ?? {})) {
    const { [key as never]: _, ...outside } = document.outside ?? {};
    withDocument({ outside });
  }
  for (const site of document.sites) found.push({ ...from, document: withoutSite(document, site.id) });
  document.extensions.forEach((extension, index) => {
    for (const smaller of smallerExtensions(extension)) {
      withDocument({ extensions: document.extensions.with(index, smaller) });
    }
  });
  document.mobileLines.forEach((line, index) => {
    for (const options of without(line.options ?? [])) {
      withDocument({ mobileLines: document.mobileLines.with(index, { ...line, options }) });
    }
  });
  return found;
}

function without<Value>(values: Value[]): Value[][] {
  return values.map((_value, index) => values.filter((_other, otherIndex) => otherIndex !== index));
}

function withoutLine(document: CompanyDocument, number: string): CompanyDocument {
  return {
    ...document,
    mobileLines: document.mobileLines.filter((line) => line.number !== number),
    twoInOne: (document.twoInOne ?? []).filter(
      (pair) => e164(pair.a) !== e164(number) && e164(pair.b) !== e164(number),
    ),
    extensions: document.extensions.map((extension) => {
      if (extension.mobile === undefined || e164(extension.mobile) !== e164(number)) return extension;
      const { mobile: _mobile, ...unbound } = extension;
      return unbound;
    }),
  };
}

function withoutSite(document: CompanyDocument, id: string): CompanyDocument {
  return {
    ...document,
    sites: document.sites.filter((site) => site.id !== id),
    extensions: document.extensions.map((extension) => {
      if (extension.site !== id) return extension;
      const { site: _site, ...elsewhere } = extension;
      return elsewhere;
    }),
  };
}

type Entry = CompanyDocument["extensions"][number];

function smallerExtensions(extension: Entry): Entry[] {
  const found: Entry[] = [];
  const { voicemail, forwarding, ...bare } = extension;
  if (voicemail !== undefined) found.push(forwarding === undefined ? bare : { ...bare, forwarding });
  for (const rules of without(forwarding ?? [])) {
    const kept = voicemail === undefined ? bare : { ...bare, voicemail };
    found.push(rules.length === 0 ? kept : { ...kept, forwarding: rules });
  }
  return found;
}

function smallerCalls(call: Call | undefined): Call[] {
  if (call === undefined) return [];
  const { conditions, ...bare } = call;
  const found: Call[] = [];
  if (conditions !== undefined) {
    found.push(bare);
    for (const smaller of smallerConditions(conditions)) found.push({ ...bare, conditions: smaller });
  }
  const plain = narrowed(call.dialled);
  if (plain !== call.dialled) found.push({ ...call, dialled: plain });
  return found;
}

function smallerConditions(conditions: Conditions): Conditions[] {
  const found: Conditions[] = [];
  for (const key of ["busy", "noAnswer", "unregistered", "sitesDown"] as const) {
    for (const values of without(conditions[key] ?? [])) found.push({ ...conditions, [key]: values });
  }
  for (const key of Object.keys(conditions.lines ?? {})) {
    const { [key]: _dropped, ...lines } = conditions.lines ?? {};
    found.push({ ...conditions, lines });
  }
  if (conditions.congestion === true) found.push({ ...conditions, congestion: false });
  return found;
}
