import type { ReactNode } from "react";
import { Button } from "../../../components/button.tsx";
import { useWords } from "../../../lib/words.ts";
import type { useFileActs } from "../use-file-acts.ts";
import { DropZone } from "./drop-zone.tsx";
import { FilePicker } from "./file-picker.tsx";

/** What stands where there is no scenario yet: three ways to begin one. */
export function StartCard({ acts }: { acts: ReturnType<typeof useFileActs> }) {
  const words = useWords("scenarios");
  const openFile = (file: File) => void acts.openFile(file);
  return (
    <DropZone label={words.dropHere} onFile={openFile}>
      <section className="card scenario-start" aria-labelledby="start">
        <h2 id="start">{words.startTitle}</h2>
        <p>{words.startText}</p>
        <ul>
          <Way hint={words.fromCompanyHint}>
            <Button small look="recommended" onClick={() => void acts.openCompany()}>
              {acts.isAsking ? words.loadingCompany : words.fromCompany}
            </Button>
          </Way>
          <Way hint={words.fromExampleHint}>
            <Button small onClick={acts.openExample}>
              {words.fromExample}
            </Button>
          </Way>
          <Way hint={words.fromFileHint}>
            <FilePicker label={words.fromFile} onFile={openFile}>
              {words.fromFile}
            </FilePicker>
          </Way>
        </ul>
      </section>
    </DropZone>
  );
}

function Way({ hint, children }: { hint: string; children: ReactNode }) {
  return (
    <li>
      {children}
      <span className="meta">{hint}</span>
    </li>
  );
}
