import { useWords } from "../../../lib/words.ts";
import { type Called, type PhoneState, statesOf } from "../situation.ts";

interface ChipsProps {
  called: Pick<Called, "kind">;
  /** Those to choose from; all that the phone can be in where they are left out. */
  states?: readonly PhoneState[] | undefined;
  shown: PhoneState;
  onChoose: (state: PhoneState) => void;
}

/** For which state of the phone the way of a call is drawn. */
export function SituationChips({ called, states = statesOf(called), shown, onChoose }: ChipsProps) {
  const words = useWords("editing");
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what a form sends
    <div className="chips situation-chips" role="group" aria-label={words.situations}>
      {states.map((state) => (
        <button
          key={state}
          type="button"
          className="chip"
          aria-pressed={state === shown}
          onClick={() => onChoose(state)}
        >
          {words.situation[state]}
        </button>
      ))}
    </div>
  );
}
