import type { ChangeToSend } from "@naisen/api/change-set";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { freeNumbersQuery } from "../../lib/number-reads.ts";
import { useWords } from "../../lib/words.ts";
import {
  type AddField,
  type AddInput,
  additionOf,
  type ExtensionKind,
  faultyFields,
  NOTHING_TYPED,
} from "./add-values.ts";

/** The id of a field's control. */
export function addControlId(field: AddField): string {
  return `add-${field}`;
}

/** Nobody's number yet: what is planned of it stands on no extension that was read. */
const NOBODY = { revision: Number.POSITIVE_INFINITY, number: "" } as const;

/** The form of a new extension: the next free number beside its kin stands in it until another is typed. */
export function useAdding(kind: ExtensionKind, given: string | undefined) {
  const words = useWords("editing");
  const [typed, setTyped] = useState<Partial<AddInput>>(given === undefined ? {} : { number: given });
  const beside = { kind, ...(typed.site === undefined || typed.site === "" ? {} : { site: typed.site }) };
  const suggested = useQuery({ ...freeNumbersQuery({ ...beside, limit: "2" }) }).data?.items[0];
  const input: AddInput = { ...NOTHING_TYPED, number: suggested ?? "", ...typed };
  const addition = additionOf(kind, input);
  const shown = addition ?? additionOf(kind, { ...input, name: words.add.nameless });
  const faults = faultyFields(kind === "MOBILE" ? input : { ...input, mobile: "" });
  return {
    kind,
    input,
    beside,
    faults,
    /** What is sent; null where a field cannot be read. */
    changes: addition === null ? null : ([addition] as readonly ChangeToSend[]),
    /** What is planned while one types: the same, if need be under no name. */
    preview: { base: NOBODY, changes: shown === null ? null : [shown] },
    isTyped: Object.entries(typed).some(([field, text]) => text !== "" && field !== "number"),
    set: (field: AddField, text: string) => setTyped((now) => ({ ...now, [field]: text })),
    put(field: AddField, text: string) {
      setTyped((now) => ({ ...now, [field]: text }));
      document.getElementById(addControlId(field))?.focus();
    },
  };
}

export type Adding = ReturnType<typeof useAdding>;
