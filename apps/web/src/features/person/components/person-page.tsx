import { useQuery } from "@tanstack/react-query";
import { factorsQuery } from "../../../lib/factors-query.ts";
import { usePanel } from "../../../lib/messages.tsx";
import { meQuery } from "../../../lib/reads.ts";
import { useWords } from "../../../lib/words.ts";
import "../../../styles/person.css";
import { OneKeyChoice } from "./key-choice.tsx";
import { DensityChoice, LanguageChoice, ThemeChoice } from "./look-choices.tsx";
import { PasswordForm } from "./password-form.tsx";
import { PersonSection } from "./person-section.tsx";
import { SavedFilters } from "./saved-filters.tsx";
import { Security } from "./security.tsx";

/** What a person keeps for themselves, section by section. */
export function PersonPage() {
  const { titleOf } = usePanel();
  const words = useWords("person");
  const me = useQuery(meQuery).data;
  const factors = useQuery(factorsQuery).data;
  return (
    <main id="main" className="page page-narrow">
      <title>{titleOf(words.title)}</title>
      <div>
        <h1>{words.title}</h1>
        <p className="meta">{words.note}</p>
      </div>
      <PersonSection id="look" title={words.look}>
        <ThemeChoice name="theme">
          <p className="hint">{words.themeNote}</p>
        </ThemeChoice>
        <DensityChoice name="density">
          <p className="hint">{words.densityNote}</p>
        </DensityChoice>
        <LanguageChoice name="language">
          <p className="hint">{words.languageNote}</p>
        </LanguageChoice>
      </PersonSection>
      <PersonSection id="keys" title={words.keys}>
        <OneKeyChoice />
      </PersonSection>
      <SavedFilters />
      {me === undefined || factors?.password === false ? null : <PasswordForm userId={me.userId} />}
      <Security />
    </main>
  );
}
