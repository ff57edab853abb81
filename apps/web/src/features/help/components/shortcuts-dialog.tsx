import { Dialog } from "../../../components/dialog.tsx";
import { ShortcutList } from "../../../components/shortcut-list.tsx";
import { useWords } from "../../../lib/words.ts";

/** The keys of the panel, over whatever page one is on. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const { shortcuts } = useWords("palette");
  return (
    <Dialog title={shortcuts.title} onClose={onClose}>
      <ShortcutList level="h3" />
    </Dialog>
  );
}
