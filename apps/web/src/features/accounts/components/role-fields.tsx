import { useQuery } from "@tanstack/react-query";
import { Check, Choices } from "../../../components/choices.tsx";
import { Field, fieldIds } from "../../../components/field.tsx";
import { PartyField } from "../../../components/party-field.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { sitesQuery } from "../../../lib/reads.ts";
import { nameOf } from "../../../lib/use-party.ts";
import { useWords } from "../../../lib/words.ts";
import type { AccountFault, AccountInput } from "../account-input.ts";

const ROLES = ["USER", "ADMIN", "AUDITOR"] as const;
const REACHES = ["WHOLE", "SITES"] as const;

interface RoleFieldsProps {
  input: AccountInput;
  fault: AccountFault | null;
  onChange: (some: Partial<AccountInput>) => void;
}

/** What an account may do, and whose it is: a user's extension, or a name with the sites that it is for. */
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
        <>
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
          <SiteFields input={input} fault={fault} onChange={onChange} />
        </>
      )}
    </>
  );
}

/** The whole company, or which of its sites. */
function SiteFields({ input: { sites }, fault, onChange }: RoleFieldsProps) {
  const { form } = useWords("accounts");
  const found = useQuery(sitesQuery);
  const items = found.data?.items ?? [];
  const put = (id: string, chosen: boolean) =>
    onChange({
      sites: items.map((site) => site.id).filter((one) => (one === id ? chosen : sites?.includes(one))),
    });
  return (
    <>
      <Choices
        name="account-reach"
        legend={form.reach}
        look="segmented"
        values={REACHES}
        labelOf={(one) => form.reaches[one]}
        value={sites === null ? "WHOLE" : "SITES"}
        onChoose={(one) => onChange({ sites: one === "WHOLE" ? null : [] })}
      />
      {sites === null ? null : (
        <fieldset
          id="account-sites"
          className="choices"
          tabIndex={-1}
          data-fault={fault === "sites" ? "" : undefined}
          aria-describedby={fault === "sites" ? "account-sites-fault" : undefined}
        >
          <legend>{form.sites}</legend>
          <div className="choice-list">
            {items.map(({ id, name }) => (
              <Check
                key={id}
                label={name}
                checked={sites.includes(id)}
                onChange={(chosen) => put(id, chosen)}
              />
            ))}
          </div>
          {found.data === undefined ? <p className="hint">{form.sitesLoading}</p> : null}
          {fault === "sites" ? (
            <p id="account-sites-fault" className="field-fault">
              {form.faults.sites}
            </p>
          ) : null}
          <p className="hint">{form.sitesHint}</p>
        </fieldset>
      )}
    </>
  );
}
