import { Choices } from "../../../components/choices.tsx";
import { Field, fieldIds } from "../../../components/field.tsx";
import { PartyField } from "../../../components/party-field.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { nameOf } from "../../../lib/use-party.ts";
import { useWords } from "../../../lib/words.ts";
import type { AccountFault, AccountInput } from "../account-input.ts";

const ROLES = ["USER", "ADMIN"] as const;

interface RoleFieldsProps {
  input: AccountInput;
  fault: AccountFault | null;
  onChange: (some: Partial<AccountInput>) => void;
}

/** What an account may do, and whose it is: a user's extension, or an administrator's name. */
export function RoleFields({ input, fault, onChange }: RoleFieldsProps) {
  const { form, role, roleSays } = useWords("accounts");
  const { edit } = usePanel();
  const ids = fieldIds("account-name");
  return (
    <>
      <Choices
        name="account-role"
        legend={form.role}
        look="segmented"
        values={ROLES}
        labelOf={(one) => role[one]}
        value={input.role}
        onChoose={(one) => onChange({ role: one })}
      >
        <p className="hint">{roleSays[input.role]}</p>
      </Choices>
      {input.role === "USER" ? (
        <PartyField
          id="account-extension"
          label={form.extension}
          mark={<span className="field-required">{edit.required}</span>}
          hint={form.extensionHint}
          value={input.extensionText}
          fault={fault === "extension" ? form.faults.extension : undefined}
          onPick={(item) => onChange({ extension: item.number, extensionText: nameOf(item) })}
          onText={(text) => {
            if (text !== input.extensionText) onChange({ extension: text, extensionText: text });
          }}
        />
      ) : (
        <Field
          id="account-name"
          label={form.name}
          required
          fault={fault === "name" ? form.faults.name : undefined}
        >
          <input
            id="account-name"
            className="input"
            autoComplete="off"
            maxLength={100}
            value={input.name}
            aria-invalid={fault === "name"}
            aria-describedby={ids.describedBy}
            onChange={(event) => onChange({ name: event.currentTarget.value })}
          />
        </Field>
      )}
    </>
  );
}
