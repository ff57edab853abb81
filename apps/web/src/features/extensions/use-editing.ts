import { zodResolver } from "@hookform/resolvers/zod";
import type { ExtensionView } from "@naisen/api/endpoints/extensions";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { type UseFormReturn, useForm, useFormState } from "react-hook-form";
import * as z from "zod/mini";
import { painted } from "../../lib/after-paint.ts";
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
  const input = useInput(form);
  const { errors } = useFormState({ control: form.control });
  const changes = changesIn(input);
  const changed = changedFields(base, input);
  const behind = changedFields(base, inputOf(view));

  /** What stands in the controls by now, and the changes that it makes; a key that was pressed just now may not be drawn. */
  function typed() {
    const now = form.getValues();
    return { input: now, changes: changesIn(now), changed: changedFields(base, now) };
  }

  function changesIn(from: EditInput) {
    const read = z.safeParse(editValues, from);
    return read.success ? changesOf(base, read.data, release) : null;
  }

  /** Takes over what was read; what was typed stays typed. */
  function rebase(onto: ExtensionView, keep: readonly EditField[] = typed().changed) {
    const kept = form.getValues();
    setBase(onto);
    form.reset({ ...inputOf(onto), ...Object.fromEntries(keep.map((field) => [field, kept[field]])) });
  }

  /** The same after `sent` was applied: only what was typed since stays typed. */
  function rebaseSent(onto: ExtensionView, sent: EditInput) {
    const now = form.getValues();
    rebase(
      onto,
      EDIT_FIELDS.filter((field) => now[field] !== sent[field]),
    );
  }

  const takeOver = useEffectEvent(() => {
    if (view === base || typed().changed.length > 0) return;
    setBase(view);
    form.reset(inputOf(view));
    setRelease(null);
  });
  useEffect(() => takeOver(), [view, base, changed.length]);

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
    errors,
    changes,
    changed,
    typed,
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

/**
 * What stands in the controls. A key that is typed into one is drawn by the control itself, and what follows from it a
 * moment later; what a press sets is drawn with it, for its control shows this.
 */
function useInput(form: UseFormReturn<EditInput, unknown, Edited>): EditInput {
  const [input, setInput] = useState<EditInput>(() => form.getValues());
  const isWaiting = useRef(false);
  const drawSoon = useEffectEvent(async () => {
    if (isWaiting.current) return;
    isWaiting.current = true;
    await painted();
    isWaiting.current = false;
    setInput({ ...form.getValues() });
  });
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values, type }) => (type === "change" ? void drawSoon() : setInput(values)),
      }),
    [form],
  );
  return input;
}

export type Editing = ReturnType<typeof useEditing>;
