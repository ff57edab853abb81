import { FilterBar } from "./filter-bar.tsx";
import { SavedFilters } from "./saved-filters.tsx";
import "../../../styles/narrowing.css";

interface NarrowingProps {
  hasPlan: boolean;
  ready: boolean;
  onSave: () => void;
}

/** What narrows the list, and what one keeps of it. */
export function Narrowing({ hasPlan, ready, onSave }: NarrowingProps) {
  return (
    <div className="narrowing">
      <FilterBar onSave={onSave} />
      <SavedFilters hasPlan={hasPlan} ready={ready} />
    </div>
  );
}
