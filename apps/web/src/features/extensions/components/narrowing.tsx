import { lazy, memo, Suspense, useState } from "react";
import { FilterBar } from "./filter-bar.tsx";
import { SavedFilters } from "./saved-filters.tsx";
import "../../../styles/narrowing.css";

const SaveDialog = lazy(async () => ({ default: (await import("./save-dialog.tsx")).SaveDialog }));

interface NarrowingProps {
  hasPlan: boolean;
  ready: boolean;
}

/** What narrows the list, and what one keeps of it. */
export const Narrowing = memo(function Narrowing({ hasPlan, ready }: NarrowingProps) {
  const [isSaving, setIsSaving] = useState(false);
  return (
    <div className="narrowing">
      <FilterBar onSave={() => setIsSaving(true)} />
      <SavedFilters hasPlan={hasPlan} ready={ready} />
      {isSaving ? (
        <Suspense>
          <SaveDialog onClose={() => setIsSaving(false)} />
        </Suspense>
      ) : null}
    </div>
  );
});
