import type { Outside } from "@naisen/api/outside";
import { useState } from "react";
import { Check, Choices } from "../../../components/choices.tsx";
import { Field, fieldIds } from "../../../components/field.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { useMay } from "../../../lib/reads.ts";
import { useWords } from "../../../lib/words.ts";
import { COUNTS, changeOf, isFaulty, type OutsideValues, valuesOf } from "../outside-values.ts";
import { ChangePreview } from "./change-preview.tsx";

const CLASSES = ["domestic", "international", "premiumRate", "otherCarrier"] as const;
const ALLOWANCES = ["NO", "LISTED", "ANY"] as const;

/** 許可: what goes out, by classes of numbers, with the list, the cap and the alarms. What is changed is shown first. */
export function OutsideForm({ policy }: { policy: Outside }) {
  const { fields, allowances } = usePanel();
  const { form: words } = useWords("outside");
  const mayEdit = useMay("freezeOutside");
  const [values, setValues] = useState(() => valuesOf(policy));
  const set = (but: Partial<OutsideValues>) => setValues((now) => ({ ...now, ...but }));
  const change = COUNTS.some((field) => isFaulty(values[field])) ? null : changeOf(values, policy);
  return (
    <section className="card" aria-labelledby="outside-form">
      <div className="card-head">
        <h2 id="outside-form" tabIndex={-1}>
          {words.title}
        </h2>
      </div>
      <div className="card-body stack">
        {mayEdit ? null : <p className="meta">{words.readOnly}</p>}
        <fieldset className="outside-fields stack" disabled={!mayEdit}>
          <legend className="visually-hidden">{words.title}</legend>
          {CLASSES.map((field) => (
            <Choices
              key={field}
              name={`outside-${field}`}
              legend={fields[field]}
              look="segmented"
              values={ALLOWANCES}
              labelOf={(one) => allowances[one]}
              value={values[field]}
              onChoose={(one) => set({ [field]: one })}
            >
              <p className="hint">{words.allowHint[field]}</p>
            </Choices>
          ))}
          <Choices
            name="outside-forwarding"
            legend={fields.forwarding}
            look="segmented"
            values={["NO", "LISTED"] as const}
            labelOf={(one) => allowances[one]}
            value={values.forwarding}
            onChoose={(forwarding) => set({ forwarding })}
          >
            <p className="hint">{words.allowHint.forwarding}</p>
          </Choices>
          <Field
            id="outside-list"
            label={words.allowList}
            note={<p className="hint">{words.allowListHint}</p>}
          >
            <textarea
              id="outside-list"
              className="input"
              rows={5}
              spellCheck={false}
              autoComplete="off"
              value={values.allowList}
              aria-describedby={fieldIds("outside-list").describedBy}
              onChange={(event) => set({ allowList: event.currentTarget.value })}
            />
          </Field>
          <Counts values={values} set={set} />
          <Check
            label={words.freezeAtCap}
            checked={values.freezeAtCap}
            onChange={(freezeAtCap) => set({ freezeAtCap })}
          />
        </fieldset>
        {change === null ? null : (
          <ChangePreview
            changes={[change]}
            returnTo="outside-form"
            onEnd={() => setValues(valuesOf(policy))}
          />
        )}
      </div>
    </section>
  );
}

function Counts({ values, set }: { values: OutsideValues; set: (but: Partial<OutsideValues>) => void }) {
  const { form: words } = useWords("outside");
  return (
    <div className="outside-counts">
      {COUNTS.map((field) => (
        <Field
          key={field}
          id={`outside-${field}`}
          label={words[field]}
          fault={isFaulty(values[field]) ? words.notANumber : undefined}
          note={<p className="hint">{field === "dailyCap" ? words.dailyCapHint : words.alarmHint}</p>}
        >
          <input
            id={`outside-${field}`}
            className="input input-number"
            inputMode="numeric"
            autoComplete="off"
            maxLength={12}
            value={values[field]}
            aria-invalid={isFaulty(values[field])}
            aria-describedby={fieldIds(`outside-${field}`).describedBy}
            onChange={(event) => set({ [field]: event.currentTarget.value })}
          />
        </Field>
      ))}
    </div>
  );
}
