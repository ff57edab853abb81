import { usePanel } from "../../lib/messages.tsx";
import { type EditField, inputOf } from "./edit-values.ts";
import type { Editing } from "./use-editing.ts";

/** The id of a field's control. */
export function controlId(field: EditField): string {
  return `edit-${field}`;
}

/** What every field of the form gives its frame. */
export function useFieldState(editing: Editing, field: EditField) {
  const { fields, edit, none, state } = usePanel();
  const old = inputOf(editing.base)[field];
  const word = field === "mobile" ? state.UNBOUND : none;
  return {
    id: controlId(field),
    label: fields[field],
    was: editing.changed.includes(field) ? (old === "" ? word : old) : undefined,
    onRestore: () => editing.restore(field),
    fault: editing.form.formState.errors[field] === undefined ? undefined : edit.faults[field],
  };
}
