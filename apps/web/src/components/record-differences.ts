import type { Action, ExtensionRecord } from "@naisen/api/change-set";
import type { FirstMessages } from "@naisen/messages/ja/first";

type ActionOn<Kind> = Extract<Action, { kind: Kind }>;
type HandsetRecord = NonNullable<ActionOn<"TWO_IN_ONE">["after"]>;

/** What values are told with: names for the ids that stand in records. */
export interface Naming {
  readonly words: FirstMessages["panel"];
  readonly siteName: (id: string) => string;
  readonly extensionName: (id: string) => string;
}

/** The conditions of a forward, each a field of its own. */
export const FORWARDS = ["ALWAYS", "BUSY", "NO_ANSWER", "OUT_OF_AREA"] as const;

/** One setting that an action changes, as a person reads it. */
export interface Difference {
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
  return before.flatMap(([label, value], place) => {
    const other = after[place]?.[1] ?? value;
    return value === other ? [] : [{ label, before: value, after: other }];
  });
}

type Rows = readonly (readonly [label: string, value: string])[];

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
        [label, to === undefined ? words.none : extensionName(to)],
      ];
      return { before: row(action.before?.to), after: row(action.after?.to) };
    }
  }
}

function extensionRows(record: ExtensionRecord | null, { words, siteName, extensionName }: Naming): Rows {
  const { fields, none, state, settings } = words;
  const seconds = record?.voicemail?.ringSeconds ?? null;
  return [
    [fields.number, record?.number ?? none],
    [fields.name, record?.name ?? none],
    [fields.kana, record?.kana ?? none],
    [fields.department, record?.department ?? none],
    [fields.mobile, record === null ? none : (record.mobileDisplay ?? state.UNBOUND)],
    [fields.site, record?.site == null ? none : siteName(record.site)],
    [fields.voicemail, record?.voicemail?.on ? settings.on : settings.off],
    [fields.ringSeconds, seconds === null ? none : settings.seconds(String(seconds))],
    ...FORWARDS.map((when) => {
      const targets = (record?.forwarding ?? []).filter((rule) => rule.when === when);
      const names = targets.map(({ to }) => extensionName(to));
      return [fields[when], names.length === 0 ? none : names.join(words.between)] as const;
    }),
  ];
}

/** A mode that was never set is both numbers. */
function handsetRows(record: HandsetRecord | null, { words }: Naming): Rows {
  const { fields, settings } = words;
  return [
    [fields.mode, settings.mode[record?.mode ?? "DUAL"]],
    [fields.avoid, record?.avoidOtherNumber ? settings.on : settings.off],
  ];
}
