import { useQuery } from "@tanstack/react-query";
import { Check, Choices } from "../../../components/choices.tsx";
import { sitesQuery } from "../../../lib/reads.ts";
import { useWords } from "../../../lib/words.ts";
import type { TokenInput } from "../token-input.ts";

const REACHES = ["WHOLE", "SITES"] as const;

interface SiteFieldsProps extends Pick<TokenInput, "sites"> {
  isWrong: boolean;
  onChange: (sites: TokenInput["sites"]) => void;
}

/** All that its maker has, or which of their sites. */
export function SiteFields({ sites, isWrong, onChange }: SiteFieldsProps) {
  const { form } = useWords("tokens");
  const found = useQuery(sitesQuery);
  const items = found.data?.items ?? [];
  const put = (id: string, chosen: boolean) =>
    onChange(items.map((site) => site.id).filter((one) => (one === id ? chosen : sites?.includes(one))));
  return (
    <>
      <Choices
        name="token-reach"
        legend={form.reach}
        look="segmented"
        values={REACHES}
        labelOf={(one) => form.reaches[one]}
        value={sites === null ? "WHOLE" : "SITES"}
        onChoose={(one) => onChange(one === "WHOLE" ? null : [])}
      />
      {sites === null ? null : (
        <fieldset
          className="choices"
          tabIndex={-1}
          data-fault={isWrong ? "" : undefined}
          aria-describedby={isWrong ? "token-sites-fault" : undefined}
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
          {isWrong ? (
            <p id="token-sites-fault" className="field-fault">
              {form.faults.sites}
            </p>
          ) : null}
        </fieldset>
      )}
    </>
  );
}
