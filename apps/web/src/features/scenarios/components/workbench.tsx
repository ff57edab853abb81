import { useEffect } from "react";
import { Button } from "../../../components/button.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { useScenarioFile } from "../../../lib/scenario-file.ts";
import { useShortcut } from "../../../lib/use-shortcut.ts";
import { useWords } from "../../../lib/words.ts";
import { countLines, showLine } from "../editor-lines.ts";
import { linesOf } from "../faults.ts";
import type { useFileActs } from "../use-file-acts.ts";
import { useWorkbench } from "../use-workbench.ts";
import { DropZone } from "./drop-zone.tsx";
import { Editor } from "./editor.tsx";
import { FaultList } from "./fault-list.tsx";
import { FilePicker } from "./file-picker.tsx";
import { GuideLines } from "./guide-lines.tsx";
import { ResultCard } from "./result-card.tsx";

/** The scenario as text, and what came of running it. */
export function Workbench({ acts, isFresh }: { acts: ReturnType<typeof useFileActs>; isFresh: boolean }) {
  const words = useWords("scenarios");
  const bench = useWorkbench();
  const { file, read, faults, lines, running } = bench;
  useShortcut((event) => event.key === "Enter" && (event.ctrlKey || event.metaKey), bench.run);
  useShownPlace(bench.textarea);
  const openFile = (chosen: File) => void acts.openFile(chosen);

  return (
    <div className="workbench">
      <div className="stack">
        <DropZone label={words.dropHere} onFile={openFile}>
          <section className="card" aria-label={words.title}>
            <div className="scenario-bar">
              <Button small look="primary" autoFocus={isFresh} onClick={bench.run}>
                {words.run}
              </Button>
              <span className="meta keys">
                <kbd>Ctrl</kbd> <kbd>Enter</kbd> {words.runKeys}
              </span>
              <span className="spacer" />
              <Button small onClick={bench.format}>
                {words.format}
              </Button>
              <FilePicker label={words.openFile} onFile={openFile}>
                {words.openFile}
              </FilePicker>
              <Button small onClick={acts.saveFile}>
                {words.saveFile}
              </Button>
            </div>
            {faults.length === 0 ? null : (
              <div className="card-body">
                <FaultList faults={faults} lines={lines} onGo={bench.goTo} />
              </div>
            )}
            <Editor
              textarea={bench.textarea}
              value={file.text}
              faultLine={bench.faultLine}
              describedBy="editor-note"
              onType={bench.type}
            />
            <div id="editor-note" className="scenario-note meta" role="status">
              {read.kind === "no-json" && !bench.isHeld ? (
                <p className="editor-broken">{words.noJson(read.line, read.column)}</p>
              ) : null}
              <FileState cases={read.kind === "object" ? read.cases : null} />
            </div>
          </section>
        </DropZone>
        <CompanyActs acts={acts} />
        <GuideLines />
      </div>
      <ResultCard running={running} isEdited={running.asked !== null && running.asked.text !== file.text} />
    </div>
  );
}

/** Brings what was put in by another page into sight. */
function useShownPlace(textarea: ReturnType<typeof useWorkbench>["textarea"]) {
  const { file } = useScenarioFile();
  const { shows, text } = file;
  useEffect(() => {
    if (shows === null || textarea.current === null) return;
    const [line] = linesOf(text, [{ pointer: shows, title: "", facts: [], remedy: "" }]);
    if (line) showLine(textarea.current, line);
  }, [shows, text, textarea]);
}

function FileState({ cases }: { cases: number | null }) {
  const words = useWords("scenarios");
  const { marks } = usePanel();
  const { file, isUnsaved } = useScenarioFile();
  const told = [
    file.name,
    words.lineCount(countLines(file.text)),
    ...(cases === null ? [] : [words.caseCount(cases)]),
    ...(isUnsaved ? [words.edited] : []),
  ];
  return (
    <p>
      {marks.inRow(told)}
      {isUnsaved ? <span> {words.staysInTab}</span> : null}
    </p>
  );
}

function CompanyActs({ acts }: { acts: ReturnType<typeof useFileActs> }) {
  const words = useWords("scenarios");
  return (
    <section className="card scenario-company" aria-labelledby="company">
      <h2 id="company">{words.company}</h2>
      <div className="actions">
        <Button small onClick={() => void acts.saveCompany()}>
          {words.saveCompany}
        </Button>
        <Button small onClick={() => void acts.openCompany()}>
          {words.loadCompany}
        </Button>
        <span role="status" className="meta">
          {acts.isAsking ? words.loadingCompany : ""}
        </span>
      </div>
    </section>
  );
}
