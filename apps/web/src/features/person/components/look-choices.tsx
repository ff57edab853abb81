import type { Preferences } from "@naisen/api/preferences";
import type { ReactNode } from "react";
import { Choices } from "../../../components/choices.tsx";
import { useWords } from "../../../lib/words.ts";
import { usePrefer } from "../use-prefer.ts";

/** A choice of how the panel looks. `name` is the radio group's, one of its own wherever it stands. */
interface LookChoiceProps {
  name: string;
  children?: ReactNode;
}

const THEMES = ["SYSTEM", "LIGHT", "DARK"] as const satisfies readonly Preferences["theme"][];
const DENSITIES = ["NORMAL", "ROOMY", "DENSE"] as const satisfies readonly Preferences["density"][];
const LANGUAGES = ["auto", "ja", "en"] as const;

/** Light, dark, or what the device says. */
export function ThemeChoice({ name, children }: LookChoiceProps) {
  const words = useWords("person");
  const { preferences, prefer } = usePrefer();
  return (
    <Choices
      name={name}
      legend={words.theme}
      look="segmented"
      values={THEMES}
      labelOf={(theme) => words.themes[theme]}
      value={preferences.theme}
      onChoose={(theme) => void prefer({ theme })}
    >
      {children}
    </Choices>
  );
}

/** How high the rows of a list are. */
export function DensityChoice({ name, children }: LookChoiceProps) {
  const words = useWords("person");
  const { preferences, prefer } = usePrefer();
  return (
    <Choices
      name={name}
      legend={words.density}
      look="segmented"
      values={DENSITIES}
      labelOf={(density) => words.densities[density]}
      value={preferences.density}
      onChoose={(density) => void prefer({ density })}
    >
      {children}
    </Choices>
  );
}

const OWN_NAMES = { ja: "日本語", en: "English" } as const;

/** The panel's language, each by its own name. */
export function LanguageChoice({ name, children }: LookChoiceProps) {
  const words = useWords("person");
  const { preferences, prefer } = usePrefer();
  return (
    <Choices
      name={name}
      legend={words.language}
      look="segmented"
      values={LANGUAGES}
      labelOf={(one) => (one === "auto" ? words.languageAuto : OWN_NAMES[one])}
      value={preferences.language ?? "auto"}
      onChoose={(one) => void prefer({ language: one === "auto" ? null : one })}
    >
      {children}
    </Choices>
  );
}
