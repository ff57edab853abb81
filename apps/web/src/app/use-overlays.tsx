import type { Me } from "@naisen/api/endpoints/session";
import type { ReactNode } from "react";
import { mayAsk } from "../lib/reads.ts";
import { useOnDemand } from "../lib/use-on-demand.ts";
import { useOneKey } from "../lib/use-one-key.ts";
import { useShortcut } from "../lib/use-shortcut.ts";
import { loadWords } from "../lib/words.ts";

async function loadPalette() {
  const [part] = await Promise.all([
    import("../features/palette/components/palette.tsx"),
    loadWords("palette"),
  ]);
  return part.Palette;
}

async function loadShortcuts() {
  const [part] = await Promise.all([
    import("../features/help/components/shortcuts-dialog.tsx"),
    loadWords("palette"),
  ]);
  return part.ShortcutsDialog;
}

/** What lies over every page: the palette, which is for who reads a company, and the list of keys. */
export function useOverlays(me: Me | undefined): {
  readonly find: () => void;
  readonly listKeys: () => void;
  readonly shown: ReactNode;
} {
  const palette = useOnDemand(loadPalette);
  const shortcuts = useOnDemand(loadShortcuts);
  useShortcut((event) => mayAsk(me, "listExtensions") && isPaletteKey(event), palette.show);
  useOneKey("?", () => me !== undefined && shortcuts.show());
  const { Part: Palette } = palette;
  const { Part: Shortcuts } = shortcuts;
  return {
    find: palette.show,
    listKeys: shortcuts.show,
    shown: (
      <>
        {Palette === null ? null : <Palette onClose={palette.hide} onShortcuts={shortcuts.show} />}
        {Shortcuts === null ? null : <Shortcuts onClose={shortcuts.hide} />}
      </>
    ),
  };
}

function isPaletteKey({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === "k" && ctrlKey !== metaKey && !altKey && !shiftKey;
}
