import { useQuery } from "@tanstack/react-query";
import { Field, fieldIds } from "../../../components/field.tsx";
import { Violation } from "../../../components/violation.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { sitesQuery } from "../../../lib/reads.ts";
import { useWords } from "../../../lib/words.ts";
import type { PlacedViolation } from "../placed-violations.ts";
import type { Editing } from "../use-editing.ts";
import { useFieldState } from "../use-field-state.ts";
import type { Preview } from "../use-preview.ts";
import { FreeNumbers } from "./free-numbers.tsx";
import { MobileField } from "./mobile-field.tsx";

/** What the fields of a page are given. */
export interface FieldsProps {
  editing: Editing;
  preview: Preview;
  violations: readonly PlacedViolation[];
}

/** 基本: who has the extension, its number and its line. The mobile number is asked of mobile extensions only. */
export function BasicFields({ editing, preview, violations }: FieldsProps) {
  const { base } = editing;
  return (
    <>
      <TextField editing={editing} violations={violations} field="number" required />
      <TextField editing={editing} violations={violations} field="department" />
      <TextField editing={editing} violations={violations} field="name" required />
      <TextField editing={editing} violations={violations} field="kana" />
      {base.kind === "MOBILE" ? (
        <MobileField editing={editing} preview={preview} violations={violations} />
      ) : null}
      <SiteField editing={editing} violations={violations} />
    </>
  );
}

interface OneFieldProps {
  editing: Editing;
  violations: readonly PlacedViolation[];
}

function TextField({
  editing,
  violations,
  field,
  required = false,
}: OneFieldProps & { field: "number" | "name" | "kana" | "department"; required?: boolean }) {
  const state = useFieldState(editing, field);
  const own = violations.filter(({ place }) => place === field);
  return (
    <Field
      {...state}
      required={required}
      refused={own.length > 0}
      note={field === "number" ? <NumberNote editing={editing} /> : null}
      below={<Violations own={own} />}
    >
      <input
        id={state.id}
        className={field === "number" ? "input input-number" : "input"}
        inputMode={field === "number" ? "numeric" : undefined}
        autoComplete="off"
        aria-required={required}
        aria-invalid={state.fault !== undefined || own.length > 0}
        aria-describedby={fieldIds(state.id).describedBy}
        {...editing.form.register(field)}
      />
    </Field>
  );
}

/** Numbers that are free nearby, and what another number brings with it. */
function NumberNote({ editing }: { editing: Editing }) {
  const words = useWords("editing");
  const { base, changed } = editing;
  return (
    <>
      <FreeNumbers beside={{ near: base.number }} onTake={(number) => editing.put("number", number)} />
      {changed.includes("number") ? <p className="hint">{words.renumbered(base.number)}</p> : null}
    </>
  );
}

function SiteField({ editing, violations }: OneFieldProps) {
  const { edit } = usePanel();
  const state = useFieldState(editing, "site");
  const sites = useQuery(sitesQuery);
  const own = violations.filter(({ place }) => place === "site");
  const { site, siteName } = editing.base;
  const known = sites.data?.items ?? [];
  const items =
    site === null || known.some(({ id }) => id === site)
      ? known
      : [{ id: site as string, name: siteName ?? site }, ...known];
  return (
    <Field {...state} refused={own.length > 0} below={<Violations own={own} />}>
      <select
        id={state.id}
        className="input"
        aria-invalid={own.length > 0}
        aria-describedby={fieldIds(state.id).describedBy}
        {...editing.form.register("site")}
      >
        <option value="">{edit.noSite}</option>
        {items.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** What refuses a field, below it. */
export function Violations({ own }: { own: readonly PlacedViolation[] }) {
  return own.map(({ id, violation }) => <Violation key={id} id={id} violation={violation} />);
}
