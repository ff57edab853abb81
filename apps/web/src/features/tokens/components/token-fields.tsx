import { Choices } from "../../../components/choices.tsx";
import { Field, fieldIds } from "../../../components/field.tsx";
import { daysBefore } from "../../../lib/days.ts";
import { useMay } from "../../../lib/reads.ts";
import { useWords } from "../../../lib/words.ts";
import { LONGEST_DAYS, type TokenFault, type TokenInput } from "../token-input.ts";
import { SiteFields } from "./site-fields.tsx";

const RIGHTS = ["READ", "WRITE"] as const;

interface TokenFieldsProps {
  input: TokenInput;
  fault: TokenFault | null;
  /** Why the name cannot be had, where it is another's. */
  taken: string | undefined;
  today: string;
  onChange: (some: Partial<TokenInput>) => void;
}

/** What a token is called, may, is over, and until when. */
export function TokenFields({ input, fault, taken, today, onChange }: TokenFieldsProps) {
  const { form, right, rightSays } = useWords("tokens");
  const hasSites = useMay("listSites");
  return (
    <>
      <Field
        id="token-name"
        label={form.name}
        required
        fault={fault === "name" ? (taken ?? form.faults.name) : undefined}
        note={<p className="hint">{form.nameHint}</p>}
      >
        <input
          id="token-name"
          className="input"
          autoComplete="off"
          maxLength={64}
          value={input.name}
          aria-invalid={fault === "name"}
          aria-describedby={fieldIds("token-name").describedBy}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
        />
      </Field>
      <Choices
        name="token-right"
        legend={form.right}
        look="segmented"
        values={RIGHTS}
        labelOf={(one) => right[one]}
        value={input.right}
        onChoose={(one) => onChange({ right: one })}
      >
        <p className="hint">{rightSays[input.right]}</p>
      </Choices>
      {hasSites ? (
        <SiteFields
          sites={input.sites}
          isWrong={fault === "sites"}
          onChange={(sites) => onChange({ sites })}
        />
      ) : null}
      <Field
        id="token-ends-on"
        label={form.endsOn}
        required
        fault={fault === "endsOn" ? form.faults.endsOn : undefined}
        note={<p className="hint">{form.endsOnHint}</p>}
      >
        <input
          id="token-ends-on"
          type="date"
          className="input"
          min={today}
          max={daysBefore(today, -LONGEST_DAYS)}
          value={input.endsOn}
          aria-invalid={fault === "endsOn"}
          aria-describedby={fieldIds("token-ends-on").describedBy}
          onChange={(event) => onChange({ endsOn: event.currentTarget.value })}
        />
      </Field>
    </>
  );
}
