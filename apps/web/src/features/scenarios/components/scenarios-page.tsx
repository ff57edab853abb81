import { useState } from "react";
import { usePanel } from "../../../lib/messages.tsx";
import { useScenarioFile } from "../../../lib/scenario-file.ts";
import { useWords } from "../../../lib/words.ts";
import { useFileActs } from "../use-file-acts.ts";
import { StartCard } from "./start-card.tsx";
import { Workbench } from "./workbench.tsx";
import "../../../styles/scenarios.css";

/** シナリオ: what is expected of changes and calls, written in a file, and whether it comes true. */
export function ScenariosPage() {
  const { titleOf } = usePanel();
  const words = useWords("scenarios");
  const acts = useFileActs();
  const { file } = useScenarioFile();
  const [wasEmpty] = useState(file.text === "");
  const [isStarted, setStarted] = useState(!wasEmpty);
  if (!isStarted && file.text !== "") setStarted(true);
  return (
    <main id="main" className="page">
      <title>{titleOf(words.title)}</title>
      <div className="page-head">
        <h1>{words.title}</h1>
        <span className="meta">{words.lead}</span>
      </div>
      {isStarted ? <Workbench acts={acts} isFresh={wasEmpty} /> : <StartCard acts={acts} />}
    </main>
  );
}
