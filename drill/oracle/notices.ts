// DOMAIN.md section 3, last paragraph: what a plan warns of. The document names the notices and hardly says when.
import type { Progress } from "./changes.ts";
import { type Company, type Extension, extensionWithId } from "./company.ts";
import type { Location } from "./document.ts";
import { hasOption, inForce, lineOf } from "./facts.ts";
import { isReachableAbroad, locationOf } from "./network.ts";
import { dayAfter } from "./values.ts";

/** Ours: an option that ends within so many days ends soon. */
const optionEndsSoonDays = 30;

/** The notices of a change set, as codes. */
export function noticesOf(
  after: Company,
  progress: Progress,
  day: string,
  lines: Record<string, Location>,
): string[] {
  const codes: string[] = [];
  for (const set of progress.set) {
    const extension = extensionWithId(after, set.id);
    if (extension === null) continue;
    if (set.field === "voicemail") codes.push(...voicemailNotices(extension));
    if (set.field === "mobile") codes.push(...bindingNotices(after, extension, day, lines));
  }
  return codes;
}

function voicemailNotices(extension: Extension): string[] {
  const codes: string[] = [];
  if (extension.voicemail?.on !== true) return codes;
  if (extension.kind === "MOBILE") codes.push("notice.playback-is-charged");
  if (extension.voicemail.ringSeconds === 0) codes.push("notice.ring-seconds-zero");
  return codes;
}

function bindingNotices(
  after: Company,
  extension: Extension,
  day: string,
  lines: Record<string, Location>,
): string[] {
  const codes: string[] = [];
  if (isAbroadWithoutOption(after, extension, day, lines)) {
    codes.push("notice.line-roaming-without-option");
  }
  if (officeLinkEndsSoon(after, extension, day)) codes.push("notice.option-ends-soon");
  return codes;
}

function isAbroadWithoutOption(
  company: Company,
  extension: Extension,
  day: string,
  lines: Record<string, Location>,
): boolean {
  if (extension.mobile === null) return false;
  const location = locationOf(company, extension.mobile, day, lines);
  if (typeof location === "string") return false;
  return !isReachableAbroad(location, hasOption(company, extension.mobile, "ROAMING_INCOMING", day));
}

function officeLinkEndsSoon(company: Company, extension: Extension, day: string): boolean {
  const line = lineOf(company, extension.mobile);
  if (line === null) return false;
  for (const option of line.options) {
    if (option.kind !== "OFFICE_LINK" || option.endsOn === undefined) continue;
    if (inForce(option, day) && option.endsOn < dayAfter(day, optionEndsSoonDays)) return true;
  }
  return false;
}
