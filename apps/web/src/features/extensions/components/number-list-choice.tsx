import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Choices } from "../../../components/choices.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { departmentsQuery, sitesQuery } from "../../../lib/reads.ts";
import { useWords } from "../../../lib/words.ts";
import { type NumberListSearch, ORDERS } from "../number-list.ts";

const route = getRouteApi("/number-list");

/** Who is on the sheet, and in which order; the address is the truth of it. */
export function NumberListChoice() {
  const { fields } = usePanel();
  const { sheet } = useWords("listing");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const sites = useQuery(sitesQuery);
  const departments = useQuery(departmentsQuery);
  const change = (some: Partial<NumberListSearch>) =>
    void navigate({ search: (now) => ({ ...now, ...some }), replace: true, resetScroll: false });
  return (
    <section className="number-list-choice" aria-label={sheet.choose}>
      <Chooser
        id="sheet-site"
        label={fields.site}
        all={sheet.allSites}
        value={search.site}
        options={sites.data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? []}
        onChoose={(site) => change({ site })}
      />
      <Chooser
        id="sheet-department"
        label={fields.department}
        all={sheet.allDepartments}
        value={search.department}
        options={departments.data?.items.map(({ name }) => ({ value: name, label: name })) ?? []}
        onChoose={(department) => change({ department })}
      />
      <Choices
        name="order"
        legend={sheet.order}
        look="segmented"
        values={ORDERS}
        labelOf={(order) => sheet.orders[order]}
        value={search.order ?? ORDERS[0]}
        onChoose={(order) => change({ order: order === ORDERS[0] ? undefined : order })}
      />
    </section>
  );
}

interface ChooserProps {
  id: string;
  label: string;
  all: string;
  value: string | undefined;
  options: readonly { value: string; label: string }[];
  onChoose: (value: string | undefined) => void;
}

/** A value that the server did not name, from an address, can be seen and left too. */
function Chooser({ id, label, all, value, options, onChoose }: ChooserProps) {
  const isKnown = value === undefined || options.some((option) => option.value === value);
  return (
    <div className="field">
      <div className="field-label">
        <label htmlFor={id}>{label}</label>
      </div>
      <select
        id={id}
        className="input"
        value={value ?? ""}
        onChange={({ currentTarget }) =>
          onChoose(currentTarget.value === "" ? undefined : currentTarget.value)
        }
      >
        <option value="">{all}</option>
        {isKnown ? null : <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
