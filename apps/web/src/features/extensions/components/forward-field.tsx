import { Button } from "../../../components/button.tsx";
import { PartyField } from "../../../components/party-field.tsx";
import { Tag } from "../../../components/tag.tsx";
import { isOutside } from "../../../components/target-names.ts";
import { usePanel } from "../../../lib/messages.tsx";
import { nameOf, useParty } from "../../../lib/use-party.ts";
import type { ForwardField as When } from "../edit-values.ts";
import type { PlacedViolation } from "../placed-violations.ts";
import type { Editing } from "../use-editing.ts";
import { useFieldState } from "../use-field-state.ts";
import { Violations } from "./basic-fields.tsx";

/** The extension that a number typed as a forward's target means, as people call it; null where there is none. */
export function useForwardTarget(typed: string): string | null {
  const number = typed.trim();
  const party = useParty(/^\d+$/.test(number) ? number : null);
  return party ? nameOf(party) : null;
}

interface ForwardFieldProps {
  editing: Editing;
  when: When;
  violations: readonly PlacedViolation[];
}

/** To whom calls go in one condition: found by number or name, or nobody; with a sentence that says what it means. */
export function ForwardField({ editing, when, violations }: ForwardFieldProps) {
  const { edit, settings, marks } = usePanel();
  const state = useFieldState(editing, when);
  const typed = editing.input[when];
  const target = useForwardTarget(typed);
  const own = violations.filter(({ place }) => place === when);
  const looks = ["forward", state.was !== undefined && "field-changed", own.length > 0 && "field-refused"];
  return (
    <div className={looks.filter(Boolean).join(" ")}>
      <PartyField
        id={state.id}
        label={state.label}
        mark={state.was === undefined ? null : <Tag kind="change">{edit.changed}</Tag>}
        describedBy={`${state.id}-was`}
        hint={typed === "" ? marks.beside(settings.noForward, settings.forwardHint) : saysOf()}
        value={target ?? typed}
        fault={state.fault}
        onType={(text) => editing.form.setValue(when, text.trim(), { shouldDirty: true })}
        onPick={(item) => editing.set(when, item.number)}
        onText={(text) => editing.set(when, text)}
      />
      {state.was === undefined && typed === "" ? null : (
        <p className="field-was">
          {state.was === undefined ? null : (
            <>
              <span id={`${state.id}-was`}>{edit.was(state.was)}</span>
              <Button look="link" aria-label={edit.restoreOf(state.label)} onClick={state.onRestore}>
                {edit.restore}
              </Button>
            </>
          )}
          {typed === "" ? null : (
            <Button
              look="link"
              aria-label={settings.stopForwardOf(state.label)}
              onClick={() => editing.put(when, "")}
            >
              {settings.stopForward}
            </Button>
          )}
        </p>
      )}
      <Violations own={own} />
    </div>
  );

  function saysOf(): string {
    if (target !== null) return settings.forwardTo[when](target);
    if (!/^\d+$/.test(typed)) return settings.forwardHint;
    return isOutside(typed) ? settings.outsideTarget : settings.unknownTarget;
  }
}
