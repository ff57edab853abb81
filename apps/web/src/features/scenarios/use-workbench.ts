import { SCENARIO_LIMITS } from "@naisen/api/endpoints/scenarios";
import { useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { useToast } from "../../components/toast.tsx";
import { formattedJson } from "../../lib/json-text.ts";
import { useReasons } from "../../lib/reasons.ts";
import { useScenarioFile } from "../../lib/scenario-file.ts";
import { useDebounced } from "../../lib/use-debounced.ts";
import { useWords } from "../../lib/words.ts";
import { useRunScenario } from "./api/use-run-scenario.ts";
import { goToLine, showLine } from "./editor-lines.ts";
import { type Fault, faultsOf, linesOf } from "./faults.ts";
import { type ReadText, readText } from "./read-text.ts";

const PAUSE_MS = 300;

/** The editor, what is wrong with its text, and the run of it. */
export function useWorkbench() {
  const messages = useReasons();
  const words = useWords("scenarios");
  const show = useToast();
  const { file, type } = useScenarioFile();
  const textarea = useRef<HTMLTextAreaElement>(null);
  const running = useRunScenario();
  /** What pressing run came to before the server was asked. */
  const [held, setHeld] = useState<readonly Fault[] | null>(null);

  const text = useDebounced(file.text, PAUSE_MS);
  const read = useMemo(() => readText(text), [text]);
  const { result } = running;
  const refused = useMemo(
    () => (result?.kind === "problem" ? faultsOf(messages, result.problem) : []),
    [messages, result],
  );
  const faults = held ?? refused;
  const lines = useMemo(
    () => (read.kind === "object" ? linesOf(text, faults) : faults.map(() => brokenLine(read))),
    [text, read, faults],
  );
  const showRefused = useEffectEvent((told: readonly Fault[]) => {
    const [line] = told.length === 0 ? [] : linesOf(file.text, told);
    if (line && textarea.current !== null) showLine(textarea.current, line);
  });
  useEffect(() => showRefused(refused), [refused]);

  /** Shows where the text is no scenario, and takes the focus there. */
  function holdAt(now: Exclude<ReadText, { kind: "object" }>) {
    setHeld([faultOf(now)]);
    if (textarea.current !== null) goToLine(textarea.current, now.kind === "no-json" ? now.line : 1);
  }

  function faultOf(now: Exclude<ReadText, { kind: "object" }>): Fault {
    const title = {
      empty: words.empty,
      "no-object": words.noObject,
      "no-json": now.kind === "no-json" ? words.noJson(now.line, now.column) : "",
    }[now.kind];
    return { ...ABOUT_THE_FILE, title };
  }

  return {
    file,
    textarea,
    read,
    running,
    faults,
    lines,
    isHeld: held !== null,
    /** The line that is marked: where the text stops to be JSON, or else the first that was refused. */
    faultLine: read.kind === "no-json" ? read.line : (lines.find((line) => line !== null) ?? null),
    type: (next: string) => {
      setHeld(null);
      type(next);
    },
    goTo: (line: number) => {
      if (textarea.current !== null) goToLine(textarea.current, line);
    },
    run: () => {
      const now = readText(file.text);
      if (now.kind !== "object") return holdAt(now);
      const { value, cases } = now;
      if (byteLength(value) > SCENARIO_LIMITS.bytes) {
        return setHeld([{ ...ABOUT_THE_FILE, title: words.tooManyBytes }]);
      }
      setHeld(null);
      running.run({ value, cases, text: file.text });
    },
    format: () => {
      const now = readText(file.text);
      if (now.kind !== "object") return holdAt(now);
      type(formattedJson(now.value));
      show({ kind: "ok", text: words.formatted });
    },
  };
}

function brokenLine(read: ReadText): number | null {
  return read.kind === "no-json" ? read.line : null;
}

const ABOUT_THE_FILE = { pointer: null, facts: [], remedy: "" } as const;

function byteLength(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}
