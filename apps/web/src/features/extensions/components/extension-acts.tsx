import type { ExtensionView } from "@naisen/api/endpoints/extensions";
import { Button } from "../../../components/button.tsx";
import { useWords } from "../../../lib/words.ts";

/** What can be done with an extension beside editing it; each asks first. */
export type Act = "swap" | "remove";

interface ActsProps {
  view: ExtensionView;
  onAct: (act: Act) => void;
}

export function ExtensionActs({ view, onAct }: ActsProps) {
  const words = useWords("editing");
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what a form sends
    <div className="actions field-wide" role="group" aria-label={words.acts}>
      {view.kind === "MOBILE" ? (
        <Button small icon="swap" onClick={() => onAct("swap")}>
          {words.swapAct}
        </Button>
      ) : null}
      <Button small onClick={() => onAct("remove")}>
        {words.removeAct}
      </Button>
    </div>
  );
}
