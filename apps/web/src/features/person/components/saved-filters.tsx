import type { SavedFilter } from "@naisen/api/preferences";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "../../../components/button.tsx";
import { useToast } from "../../../components/toast.tsx";
import { useMay } from "../../../lib/reads.ts";
import { useWords } from "../../../lib/words.ts";
import { usePrefer } from "../use-prefer.ts";
import { PersonSection } from "./person-section.tsx";
import { RenameForm } from "./rename-form.tsx";

/** The conditions of the list that somebody gave names: opened, renamed, removed. Nobody else has the list. */
export function SavedFilters() {
  const words = useWords("person");
  const { preferences, prefer } = usePrefer();
  const { savedFilters } = preferences;
  if (!useMay("listExtensions")) return null;

  const rename = (old: SavedFilter, name: string) =>
    prefer({ savedFilters: savedFilters.map((one) => (one === old ? { ...old, name } : one)) });
  return (
    <PersonSection id="saved" title={words.saved}>
      {savedFilters.length === 0 ? (
        <p className="meta">{words.savedNone}</p>
      ) : (
        <ul className="saved-filters">
          {savedFilters.map((filter) => (
            <SavedFilterRow
              key={filter.search + savedFilters.indexOf(filter)}
              filter={filter}
              onRename={(name) => rename(filter, name)}
            />
          ))}
        </ul>
      )}
    </PersonSection>
  );
}

interface RowProps {
  filter: SavedFilter;
  onRename: (name: string) => Promise<boolean>;
}

function SavedFilterRow({ filter, onRename }: RowProps) {
  const words = useWords("person");
  const [isRenaming, setRenaming] = useState(false);
  const [wasRenamed, setWasRenamed] = useState(false);
  const remove = useRemove();
  /** The focus goes to the field, and afterwards back to the button. */
  const begin = () => {
    setRenaming(true);
    setWasRenamed(true);
  };
  if (isRenaming) {
    return (
      <li>
        <RenameForm
          name={filter.name}
          onName={async (name) => {
            if (name === filter.name || (await onRename(name))) setRenaming(false);
          }}
          onCancel={() => setRenaming(false)}
        />
      </li>
    );
  }
  return (
    <li>
      <Link to="/extensions" search={Object.fromEntries(new URLSearchParams(filter.search))}>
        {filter.name}
      </Link>
      <span className="spacer" />
      <Button small autoFocus={wasRenamed} aria-label={words.renameOf(filter.name)} onClick={() => begin()}>
        {words.rename}
      </Button>
      <Button small aria-label={words.removeOf(filter.name)} onClick={() => void remove(filter)}>
        {words.remove}
      </Button>
    </li>
  );
}

/** Removes a filter, with the way back in the toast. */
function useRemove() {
  const words = useWords("person");
  const { preferences, prefer } = usePrefer();
  const show = useToast();
  return async (filter: SavedFilter) => {
    const { savedFilters } = preferences;
    if (!(await prefer({ savedFilters: savedFilters.filter((one) => one !== filter) }))) return;
    show({
      kind: "ok",
      text: words.removed(filter.name),
      action: { label: words.undo, run: () => void prefer({ savedFilters }) },
    });
  };
}
