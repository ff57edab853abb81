// DOMAIN.md section 4 / API.md section 2: what each change does to a company, one function per change.
import { type Company, type Extension, extensionWithNumber, type Target } from "./company.ts";
import type { Change } from "./document.ts";
import { inForce, siteOf } from "./facts.ts";
import { isStart, type OutsidePolicy } from "./outside.ts";
import type { Field } from "./rules.ts";
import { e164, narrowed } from "./values.ts";

/** What a change set touched, and what it named that is not there. */
export type Progress = {
  /** Codes of changes that cannot be done at all. */
  unknown: string[];
  /** Ids of the extensions that it touches. */
  touched: string[];
  /** Which field of which extension it sets. */
  set: { id: string; field: Field }[];
  /** Counts arrivals at a number. */
  arrivals: number;
  /** The day on which the set takes effect. */
  day: string;
};

/** Does one change to the company, in place. */
export function doChange(company: Company, progress: Progress, change: Change): void {
  if (change.type === "AddExtension") addExtension(company, progress, change);
  if (change.type === "EditExtension") editExtension(company, progress, change);
  if (change.type === "SetVoicemail") setVoicemail(company, progress, change);
  if (change.type === "SetTwoInOneMode") setTwoInOneMode(company, progress, change);
  if (change.type === "SetInbound") setInbound(company, progress, change.number, change.to);
  if (change.type === "SetOutside") setOutside(company, progress, change);
  if (change.type === "SwapExtensions") swapExtensions(company, progress, change.a, change.b);
  if (change.type === "BindMobile") {
    onExtension(company, progress, change.extension, (extension) => {
      extension.mobile = e164(change.mobile);
      progress.set.push({ id: extension.id, field: "mobile" });
    });
  }
  if (change.type === "UnbindMobile") {
    onExtension(company, progress, change.extension, (extension) => {
      extension.mobile = null;
      progress.set = progress.set.filter(({ id, field }) => id !== extension.id || field !== "mobile");
    });
  }
  if (change.type === "RenumberExtension") {
    onExtension(company, progress, change.extension, (extension) => {
      renumber(progress, extension, narrowed(change.to));
    });
  }
  if (change.type === "RemoveExtension") {
    onExtension(company, progress, change.extension, (extension) => {
      company.extensions = company.extensions.filter((other) => other.id !== extension.id);
      // A number from outside waits for whoever gets the number that the extension had last.
      for (const entry of company.inbound) {
        if (entry.target.id === extension.id) entry.target = { number: extension.number, id: null };
      }
    });
  }
  if (change.type === "SetForwarding") {
    onExtension(company, progress, change.extension, (extension) => {
      extension.forwarding = change.rules.map((rule) => ({
        when: rule.when,
        target: targetNow(company, rule.to),
      }));
      progress.set.push({ id: extension.id, field: "forwarding" });
    });
  }
}

function targetNow(company: Company, typed: string): Target {
  const number = narrowed(typed);
  return { number, id: extensionWithNumber(company, number)?.id ?? null };
}

/** `extension.unknown`: judged at that place in the set (ADR 7). */
function onExtension(
  company: Company,
  progress: Progress,
  typed: string,
  act: (extension: Extension) => void,
): void {
  const extension = extensionWithNumber(company, narrowed(typed));
  if (extension === null) {
    progress.unknown.push("extension.unknown");
    return;
  }
  progress.touched.push(extension.id);
  act(extension);
}

/** `site.unknown`. */
function askSite(company: Company, progress: Progress, site: string | null | undefined): void {
  if (site === null || site === undefined) return;
  if (siteOf(company, site) === null) progress.unknown.push("site.unknown");
}

function textOrNull(text: string | null): string | null {
  return text === null || text.trim() === "" ? null : text.trim();
}

function addExtension(
  company: Company,
  progress: Progress,
  change: Extract<Change, { type: "AddExtension" }>,
): void {
  askSite(company, progress, change.site);
  progress.arrivals += 1;
  const extension: Extension = {
    id: `added-${progress.arrivals}`,
    arrival: progress.arrivals,
    number: narrowed(change.number),
    kind: change.kind,
    site: change.site ?? null,
    mobile: change.mobile === undefined ? null : e164(change.mobile),
    name: change.name,
    kana: textOrNull(change.kana ?? null),
    department: textOrNull(change.department ?? null),
    voicemail: null,
    forwarding: [],
  };
  company.extensions.push(extension);
  progress.touched.push(extension.id);
  if (extension.mobile !== null) progress.set.push({ id: extension.id, field: "mobile" });
}

function editExtension(
  company: Company,
  progress: Progress,
  change: Extract<Change, { type: "EditExtension" }>,
): void {
  askSite(company, progress, change.site);
  onExtension(company, progress, change.extension, (extension) => {
    if (change.name !== undefined) extension.name = change.name;
    if (change.kana !== undefined) extension.kana = textOrNull(change.kana);
    if (change.department !== undefined) extension.department = textOrNull(change.department);
    if (change.site !== undefined) {
      extension.site = change.site;
      progress.set.push({ id: extension.id, field: "site" });
    }
  });
}

function renumber(progress: Progress, extension: Extension, number: string): void {
  progress.set.push({ id: extension.id, field: "number" });
  if (number === extension.number) return;
  progress.arrivals += 1;
  extension.number = number;
  extension.arrival = progress.arrivals;
}

/** The two bindings change places; all else stays. */
function swapExtensions(company: Company, progress: Progress, a: string, b: string): void {
  onExtension(company, progress, a, (first) => {
    onExtension(company, progress, b, (second) => {
      const mobile = first.mobile;
      first.mobile = second.mobile;
      second.mobile = mobile;
      progress.set = progress.set.filter(
        ({ id, field }) => field !== "mobile" || (id !== first.id && id !== second.id),
      );
      for (const { id, mobile } of [first, second]) {
        if (mobile !== null) progress.set.push({ id, field: "mobile" });
      }
    });
  });
  const firstIsUnknown = extensionWithNumber(company, narrowed(a)) === null;
  if (firstIsUnknown) onExtension(company, progress, b, () => {});
}

function setVoicemail(
  company: Company,
  progress: Progress,
  change: Extract<Change, { type: "SetVoicemail" }>,
): void {
  onExtension(company, progress, change.extension, (extension) => {
    const ringSeconds = change.ringSeconds ?? extension.voicemail?.ringSeconds;
    extension.voicemail = ringSeconds === undefined ? { on: change.on } : { on: change.on, ringSeconds };
    progress.set.push({ id: extension.id, field: "voicemail" });
    progress.set.push({ id: extension.id, field: "ringSeconds" });
  });
}

/** Of several pairs with the number the first in force is meant, else the first. */
function setTwoInOneMode(
  company: Company,
  progress: Progress,
  change: Extract<Change, { type: "SetTwoInOneMode" }>,
): void {
  const number = e164(change.number);
  const pairs = company.pairs.filter((pair) => pair.a === number || pair.b === number);
  const pair = pairs.find((candidate) => inForce(candidate, progress.day)) ?? pairs[0];
  if (pair === undefined) {
    progress.unknown.push("binding.two-in-one-unknown");
    return;
  }
  pair.mode = change.mode;
  if (change.avoidOtherNumber !== undefined) pair.avoidOtherNumber = change.avoidOtherNumber;
}

function setInbound(company: Company, progress: Progress, typedNumber: string, to: string): void {
  const number = e164(typedNumber);
  const target = targetNow(company, to);
  if (target.id === null) {
    progress.unknown.push("extension.unknown");
    return;
  }
  for (const entry of company.inbound) {
    if (entry.number !== number) continue;
    entry.target = target;
    return;
  }
  company.inbound.push({ number, target });
}

/** ADR 21: each given field is set, and the set is judged at its place. */
function setOutside(
  company: Company,
  progress: Progress,
  change: Extract<Change, { type: "SetOutside" }>,
): void {
  const { type: _type, ...given } = change;
  const after = { ...company.outside, ...given };
  askEntriesAndCounts(progress, given);
  askCap(progress, company.outside, after);
  company.outside = {
    ...after,
    allowList: after.allowList.filter((entry, index) => after.allowList.indexOf(entry) === index),
  };
}

function askEntriesAndCounts(progress: Progress, given: Partial<OutsidePolicy>): void {
  const entries = given.allowList ?? [];
  for (const entry of entries) if (!isStart(entry)) progress.unknown.push("outside.entry-malformed");
  if (entries.length > 200) progress.unknown.push("outside.list-too-long");
  for (const count of [given.dailyCap, given.alarmAt, given.alarmOutOfHours]) {
    if (count === undefined || count === null) continue;
    if (count < 1 || count > 100_000) progress.unknown.push("outside.count-out-of-range");
  }
}

/** Costly calls and forwards need a cap, and no alarm comes behind it. */
function askCap(progress: Progress, before: OutsidePolicy, after: OutsidePolicy): void {
  if (after.dailyCap === null && !after.frozen) {
    for (const field of ["international", "premiumRate", "otherCarrier", "forwarding"] as const) {
      const isAsked = before[field] !== after[field] || before.dailyCap !== null || before.frozen;
      if (after[field] !== "NO" && isAsked) progress.unknown.push("outside.cap-missing");
    }
  }
  const countsChange = after.dailyCap !== before.dailyCap || after.alarmAt !== before.alarmAt;
  if (countsChange && after.dailyCap !== null && after.alarmAt !== null && after.alarmAt > after.dailyCap) {
    progress.unknown.push("outside.cap-below-alarm");
  }
}
