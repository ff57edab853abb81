import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { IconButton } from "../../../components/button.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { extensionsQuery } from "../../../lib/reads.ts";
import { type Conditions, conditionsText, readConditions, withConditions } from "../search.ts";
import { useListLook } from "../use-list-look.ts";
import { ListLink } from "./list-link.tsx";

const route = getRouteApi("/extensions");
const UNBOUND: Conditions = { state: "UNBOUND" };
const HELD: Conditions = { state: "HELD" };
const PLANNED: Conditions = { planned: "true" };

interface SavedFiltersProps {
  /** Whether anything is in the change plan. */
  hasPlan: boolean;
  /** Whether the list itself is there: only then it is counted what each of them would find. */
  ready: boolean;
}

/** Conditions with a name: those that everybody has, and those that this person kept. */
export function SavedFilters({ hasPlan, ready }: SavedFiltersProps) {
  const { list, state } = usePanel();
  const { preferences, change } = useListLook();
  const { savedFilters } = preferences;
  return (
    <fieldset className="chips">
      <legend className="visually-hidden">{list.savedConditions}</legend>
      <span className="chips-label" aria-hidden="true">
        {list.savedConditions}
      </span>
      <SavedFilter name={state.UNBOUND} conditions={UNBOUND} ready={ready} />
      <SavedFilter name={state.HELD} conditions={HELD} ready={ready} />
      {hasPlan ? <SavedFilter name={list.planned} conditions={PLANNED} ready={ready} /> : null}
      {savedFilters.map(({ name, search }) => (
        <span key={name} className="chip-pair">
          <SavedFilter name={name} conditions={readConditions(search)} ready={ready} />
          <IconButton
            icon="cross"
            label={list.removeSaved(name)}
            className="chip chip-remove"
            onClick={() => void change({ savedFilters: savedFilters.filter((one) => one.name !== name) })}
          />
        </span>
      ))}
    </fieldset>
  );
}

interface SavedFilterProps {
  name: string;
  conditions: Conditions;
  ready: boolean;
}

function SavedFilter({ name, conditions, ready }: SavedFilterProps) {
  const search = route.useSearch();
  const asked = { limit: "1", ...conditions };
  const found = useQuery({ ...extensionsQuery(asked), enabled: ready, staleTime: 60_000 });
  const isShown = conditionsText(search) === conditionsText(conditions as typeof search);
  return (
    <ListLink
      search={(now) => withConditions(now, conditions)}
      className={isShown ? "chip chip-on" : "chip"}
      aria-current={isShown ? "true" : undefined}
    >
      <span className="chip-text">{name}</span>
      {found.data === undefined ? null : <b>{found.data.total.toLocaleString("ja-JP")}</b>}
    </ListLink>
  );
}
