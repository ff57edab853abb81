import { usePanel } from "../../lib/messages.tsx";
import { useSiteName } from "../../lib/use-readable.ts";
import { useWords } from "../../lib/words.ts";
import { type EditField, FORWARDS, inputOf } from "./edit-values.ts";
import { controlId, type Editing } from "./use-editing.ts";

/** What every field of the form gives its frame. */
export function useFieldState(editing: Editing, field: EditField) {
  const { fields } = usePanel();
  const { faults } = useWords("editing");
  const wordsOf = useOldValue(editing);
  return {
    id: controlId(field),
    label: fields[field],
    was: editing.changed.includes(field) ? wordsOf(field) : undefined,
    onRestore: () => editing.restore(field),
    fault: editing.errors[field] === undefined ? undefined : faults[field],
  };
}

/** The value that a field had, as a person reads it. */
function useOldValue({ base }: Editing): (field: EditField) => string {
  const { none, state, settings } = usePanel();
  const siteName = useSiteName();
  const switched = (old: string) => (old === "on" ? settings.on : settings.off);
  const target = (old: string) => {
    const name = base.forwardingTargets.find(({ number }) => number === old)?.name;
    return [old, name].filter(Boolean).join(" ");
  };
  const told: Partial<Record<EditField, (old: string) => string>> = {
    site: (old) => base.siteName ?? siteName(old),
    voicemail: switched,
    avoid: switched,
    ringSeconds: settings.seconds,
    mode: () => settings.mode[base.twoInOne?.mode ?? "DUAL"],
    ...Object.fromEntries(FORWARDS.map((when) => [when, target])),
  };
  return (field) => {
    const old = inputOf(base)[field];
    if (old === "") return field === "mobile" ? state.UNBOUND : none;
    return told[field]?.(old) ?? old;
  };
}
