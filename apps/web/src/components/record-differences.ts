import { type Action, type ExtensionRecord, FORWARDING_CONDITIONS } from "@naisen/api/change-set";
import type { Outside } from "@naisen/api/outside";
import type { FirstMessages } from "@naisen/messages/ja/first";

type ActionOn<Kind> = Extract<Action, { kind: Kind }>;
type HandsetRecord = NonNullable<ActionOn<"TWO_IN_ONE">["after"]>;

/** What values are told with: names for the ids that stand in records. */
export interface Naming {
  readonly words: FirstMessages["panel"];
  readonly siteName: (id: string) => string;
  readonly extensionName: (id: string) => string;
}

/** A setting that is told: one of an extension's, of a handset's or of an inbound number. */
export type ToldField = keyof FirstMessages["panel"]["fields"];

/** One setting that an action changes, as a person reads it. */
export interface Difference {
  readonly field: ToldField;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** What an action changes in settings that a person knows. */
export function differencesOf(
  action: Pick<Action, "kind" | "before" | "after">,
  naming: Naming,
): readonly Difference[] {
  const { before, after } = rowsOf(action as Action, naming);
  return before.flatMap(([field, value, label], place) => {
    const other = after[place]?.[1] ?? value;
    const told = { field, label: label ?? naming.words.fields[field], before: value, after: other };
    return value === other ? [] : [told];
  });
}

/** Settings by their fields, with their values as a person reads them. */
export type Rows = readonly (readonly [field: ToldField, value: string, label?: string])[];

function rowsOf(action: Action, naming: Naming): { readonly before: Rows; readonly after: Rows } {
  switch (action.kind) {
    case "EXTENSION":
      return { before: extensionRows(action.before, naming), after: extensionRows(action.after, naming) };
    case "TWO_IN_ONE":
      return { before: handsetRows(action.before, naming), after: handsetRows(action.after, naming) };
    case "INBOUND": {
      const { words, extensionName } = naming;
      const label = (action.after ?? action.before)?.numberDisplay ?? words.fields.inbound;
      const row = (to: string | undefined): Rows => [
        ["inbound", to === undefined ? words.none : extensionName(to), label],
      ];
      return { before: row(action.before?.to), after: row(action.after?.to) };
    }
    case "OUTSIDE":
      return { before: outsideRows(action.before, naming), after: outsideRows(action.after, naming) };
  }
}

/** Every setting of an extension; of none, what stands where there is nothing. */
export function extensionRows(
  record: ExtensionRecord | null,
  { words, siteName, extensionName }: Naming,
): Rows {
  const { none, state, settings } = words;
  const seconds = record?.voicemail?.ringSeconds ?? null;
  return [
    ["number", record?.number ?? none],
    ["name", record?.name ?? none],
    ["kana", record?.kana ?? none],
    ["department", record?.department ?? none],
    ["mobile", record === null ? none : (record.mobileDisplay ?? state.UNBOUND)],
    ["site", record?.site == null ? none : siteName(record.site)],
    ["voicemail", record?.voicemail?.on ? settings.on : settings.off],
    ["ringSeconds", seconds === null ? none : settings.seconds(String(seconds))],
    ...FORWARDING_CONDITIONS.map((when) => {
      const targets = (record?.forwarding ?? []).filter((rule) => rule.when === when);
      const names = targets.map(({ to }) => extensionName(to));
      return [when, names.length === 0 ? none : names.join(words.between)] as const;
    }),
  ];
}

/** What goes out of the company, field by field. */
function outsideRows(policy: Outside, { words }: Naming): Rows {
  const { none, settings, allowances, between } = words;
  const count = (calls: number | null) => (calls === null ? none : String(calls));
  const onOff = (on: boolean) => (on ? settings.on : settings.off);
  const { allowList } = policy;
  return [
    ["domestic", allowances[policy.domestic]],
    ["international", allowances[policy.international]],
    ["premiumRate", allowances[policy.premiumRate]],
    ["otherCarrier", allowances[policy.otherCarrier]],
    ["forwarding", allowances[policy.forwarding]],
    ["allowList", allowList.length === 0 ? none : allowList.join(between)],
    ["dailyCap", count(policy.dailyCap)],
    ["alarmAt", count(policy.alarmAt)],
    ["alarmOutOfHours", count(policy.alarmOutOfHours)],
    ["freezeAtCap", onOff(policy.freezeAtCap)],
    ["frozen", onOff(policy.frozen)],
  ];
}

/** A mode that was never set is both numbers. */
export function handsetRows(record: HandsetRecord | null, { words }: Naming): Rows {
  const { settings } = words;
  return [
    ["mode", settings.mode[record?.mode ?? "DUAL"]],
    ["avoid", record?.avoidOtherNumber ? settings.on : settings.off],
  ];
}
