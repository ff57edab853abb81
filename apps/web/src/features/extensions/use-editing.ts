import { zodResolver } from "@hookform/resolvers/zod";
import type { ExtensionView } from "@naisen/api/endpoints/extensions";
import { useEffect, useState } from "react";
import { useForm } from "react-hook-form";
import * as z from "zod/mini";
import { changesOf, type Release } from "./changes-of.ts";
import {
  changedFields,
  EDIT_FIELDS,
  type Edited,
  type EditField,
  type EditInput,
  editValues,
  inputOf,
} from "./edit-values.ts";

/** The id of a field's control. */
export function controlId(field: EditField): string {
  return `edit-${field}`;
}

/**
 * The form of one extension: what was typed over what was read (`base`), and the changes that this makes. What is
 * read anew is taken over at once while nothing is typed, and only on `rebase` afterwards.
 */
export function useEditing(view: ExtensionView) {
  const [base, setBase] = useState(view);
  const [release, setRelease] = useState<Release | null>(null);
  const form = useForm<EditInput, unknown, Edited>({
    resolver: zodResolver(editValues),
    defaultValues: inputOf(view),
    mode: "onTouched",
  });
  const input = form.watch();
  const read = z.safeParse(editValues, input);
  const changes = read.success ? changesOf(base, read.data, release) : null;
  const changed = changedFields(base, input);
  const behind = changedFields(base, inputOf(view));
  const untouched = changed.length === 0;

  /** Takes over what was read; what was typed stays typed. */
  function rebase(onto: ExtensionView, keep: readonly EditField[] = changedFields(base, form.getValues())) {
    const typed = form.getValues();
    setBase(onto);
    form.reset({ ...inputOf(onto), ...Object.fromEntries(keep.map((field) => [field, typed[field]])) });
  }

  /** The same after `sent` was applied: only what was typed since stays typed. */
  function rebaseSent(onto: ExtensionView, sent: EditInput) {
    const now = form.getValues();
    rebase(
      onto,
      EDIT_FIELDS.filter((field) => now[field] !== sent[field]),
    );
  }

  useEffect(() => {
    if (untouched && view !== base) {
      setBase(view);
      form.reset(inputOf(view));
      setRelease(null);
    }
  }, [view, base, untouched, form]);

  const restore = (field: EditField) => put(field, inputOf(base)[field]);
  function set(field: EditField, value: string) {
    form.setValue(field, value, { shouldDirty: true, shouldValidate: true });
  }
  function put(field: EditField, value: string) {
    set(field, value);
    document.getElementById(controlId(field))?.focus();
  }

  return {
    base,
    form,
    input,
    changes,
    changed,
    behind,
    release,
    setRelease,
    rebase,
    rebaseSent,
    restore,
    set,
    put,
  };
}

export type Editing = ReturnType<typeof useEditing>;
