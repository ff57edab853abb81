import type { ExtensionItem } from "@naisen/api/endpoints/extensions";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "../../../components/button.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { departmentsQuery, sitesQuery } from "../../../lib/reads.ts";
import { isNarrowed } from "../search.ts";
import { FilterChip } from "./filter-chip.tsx";
import { FilterOption, FilterOptions } from "./filter-options.tsx";
import { ListLink } from "./list-link.tsx";

const route = getRouteApi("/extensions");
const KINDS = ["MOBILE", "DESK_PHONE", "PBX_EXTENSION"] as const satisfies readonly ExtensionItem["kind"][];
const STATES = ["LIVE", "UNBOUND", "HELD"] as const satisfies readonly ExtensionItem["state"][];

/** What narrows the list: a chip for what does, a menu for what could. The address is the truth of it. */
export function FilterBar({ onSave }: { onSave: () => void }) {
  const { list, fields, kindOf, state } = usePanel();
  const search = route.useSearch();
  return (
    <fieldset className="chips">
      <legend className="visually-hidden">{list.conditions}</legend>
      <span className="chips-label" aria-hidden="true">
        {list.conditions}
      </span>
      <SiteFilter />
      <FilterChip by="kind" label={fields.kind} value={search.kind && kindOf(search.kind)}>
        {KINDS.map((kind) => (
          <FilterOption key={kind} by="kind" value={kind}>
            {kindOf(kind)}
          </FilterOption>
        ))}
      </FilterChip>
      <FilterChip by="state" label={fields.state} value={search.state && state[search.state]}>
        {STATES.map((one) => (
          <FilterOption key={one} by="state" value={one}>
            {state[one]}
          </FilterOption>
        ))}
      </FilterChip>
      <DepartmentFilter />
      {search.planned === undefined ? null : <FilterChip by="planned" label="" value={list.planned} />}
      {isNarrowed(search) ? (
        <>
          <Button look="link" className="chips-link" onClick={onSave}>
            {list.saveConditions}
          </Button>
          <ListLink search={({ sort, open }) => ({ sort, open })} resetScroll className="chips-link">
            {list.dropAll}
          </ListLink>
        </>
      ) : null}
    </fieldset>
  );
}

function SiteFilter() {
  const { fields } = usePanel();
  const { site } = route.useSearch();
  const [asked, setAsked] = useState(false);
  const sites = useQuery({ ...sitesQuery, enabled: asked || site !== undefined });
  const name = sites.data?.items.find(({ id }) => id === site)?.name ?? site;
  return (
    <FilterChip by="site" label={fields.site} value={name} onPress={() => setAsked(true)}>
      <FilterOptions
        by="site"
        query={sites}
        options={sites.data?.items.map((one) => ({ value: one.id, label: one.name }))}
      />
    </FilterChip>
  );
}

/** Departments by name with how many are in each; beyond the first 200 the search field finds them by name. */
function DepartmentFilter() {
  const { list, fields } = usePanel();
  const { department } = route.useSearch();
  const [asked, setAsked] = useState(false);
  const departments = useQuery({ ...departmentsQuery, enabled: asked });
  return (
    <FilterChip by="department" label={fields.department} value={department} onPress={() => setAsked(true)}>
      <FilterOptions
        by="department"
        query={departments}
        options={departments.data?.items.map(({ name, count }) => ({ value: name, label: name, count }))}
      />
      {departments.data?.next ? <p className="menu-note meta">{list.moreDepartments}</p> : null}
    </FilterChip>
  );
}
