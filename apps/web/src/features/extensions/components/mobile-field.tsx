import type { LineFacts } from "@naisen/api/change-set";
import { Button } from "../../../components/button.tsx";
import { Field, fieldIds } from "../../../components/field.tsx";
import { HolderCheck } from "../../../components/holder-check.tsx";
import { Violation } from "../../../components/violation.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { phoneOf } from "../../../lib/phones.ts";
import type { PlacedViolation } from "../placed-violations.ts";
import type { Editing } from "../use-editing.ts";
import { useFieldState } from "../use-field-state.ts";
import type { Preview } from "../use-preview.ts";
import { TypedLineMends } from "./typed-line-mends.tsx";

interface MobileFieldProps {
  editing: Editing;
  preview: Preview;
  violations: readonly PlacedViolation[];
}

/** The mobile line of an extension, whose 名義 it is in, and what can be done where it does not fit. */
export function MobileField({ editing, preview, violations }: MobileFieldProps) {
  const { edit, refused } = usePanel();
  const state = useFieldState(editing, "mobile");
  const own = violations.filter(({ place }) => place === "mobile" || place === "holder");
  const typed = phoneOf(editing.input.mobile);
  const line = lineOf(typed, editing, preview);
  const releasing = editing.release !== null && editing.release.mobile === typed ? editing.release : null;
  const detached = state.was !== undefined && editing.input.mobile.trim() === "";
  return (
    <Field
      {...state}
      wide
      refused={own.length > 0}
      note={
        <>
          {line === undefined ? null : <HolderCheck line={line} />}
          {detached ? <p className="hint">{edit.detached}</p> : null}
          {releasing === null ? null : (
            <p className="hint">
              {refused.releasing(releasing.other)}
              <Button look="link" onClick={() => editing.setRelease(null)}>
                {refused.stopReleasing}
              </Button>
            </p>
          )}
        </>
      }
      actions={
        editing.input.mobile === "" ? undefined : (
          <Button look="link" onClick={() => editing.put("mobile", "")}>
            {edit.detach}
          </Button>
        )
      }
      below={own.map(({ id, violation }) => (
        <Violation key={id} id={id} violation={violation}>
          <TypedLineMends id={id} violation={violation} all={violations} editing={editing} />
        </Violation>
      ))}
    >
      <input
        id={state.id}
        className="input input-phone"
        inputMode="tel"
        autoComplete="off"
        // Another phone has another number: whoever comes writes over the whole of it.
        onFocus={(event) => event.currentTarget.select()}
        aria-invalid={state.fault !== undefined || own.length > 0}
        aria-describedby={fieldIds(state.id).describedBy}
        {...editing.form.register("mobile")}
      />
    </Field>
  );
}

function lineOf(typed: string | null, { base }: Editing, { plan }: Preview): LineFacts | undefined {
  if (typed === null) return undefined;
  if (base.line?.number === typed) return base.line;
  return plan?.lines.find(({ number }) => number === typed);
}
