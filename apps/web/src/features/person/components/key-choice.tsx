import { Choices } from "../../../components/choices.tsx";
import { useWords } from "../../../lib/words.ts";
import { usePrefer } from "../use-prefer.ts";

const ONE_KEY = ["ON", "OFF"] as const;

/** Whether keys pressed by themselves are commands; whoever speaks to a computer turns them off. */
export function OneKeyChoice() {
  const words = useWords("person");
  const { preferences, prefer } = usePrefer();
  return (
    <Choices
      name="one-key"
      legend={words.oneKey}
      look="segmented"
      values={ONE_KEY}
      labelOf={(one) => words.oneKeys[one]}
      value={preferences.oneKey ?? "ON"}
      onChoose={(oneKey) => void prefer({ oneKey })}
    >
      <p className="hint">{words.oneKeyNote}</p>
    </Choices>
  );
}
