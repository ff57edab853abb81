import { SCENARIO_LIMITS } from "@naisen/api/endpoints/scenarios";
import { exampleScenario } from "@naisen/api/example-scenario";
import { useToast } from "../../components/toast.tsx";
import { formattedJson } from "../../lib/json-text.ts";
import { usePresentCompany } from "../../lib/present-company.ts";
import { useScenarioFile } from "../../lib/scenario-file.ts";
import { useWords } from "../../lib/words.ts";
import { download } from "./download.ts";

/** What can be done with files. Whatever takes the place of a text can be taken back in its toast. */
export function useFileActs() {
  const words = useWords("scenarios");
  const show = useToast();
  const { current, put, open, markSaved } = useScenarioFile();
  const { ask, isAsking } = usePresentCompany();

  function replace(text: string, name: string, told: string) {
    const before = current();
    open(text, name);
    if (before.text === "") return;
    show({ kind: "ok", text: told, action: { label: words.back, run: () => put(before) } });
  }

  async function withCompany(use: (text: string, name: string) => void): Promise<void> {
    const company = await ask();
    if (company.kind === "failed") show({ kind: "error", text: company.why });
    else use(company.text, company.name);
  }

  return {
    isAsking,
    openFile: async (chosen: File) => {
      const { name } = chosen;
      if (chosen.size > SCENARIO_LIMITS.bytes) return show({ kind: "error", text: words.fileTooLarge(name) });
      const text = await textOf(chosen);
      if (text === null) return show({ kind: "error", text: words.fileUnreadable(name) });
      replace(text, name, words.opened(name));
    },
    openExample: () => open(formattedJson(exampleScenario), "scenario.json"),
    openCompany: () => withCompany((text, name) => replace(text, name, words.loaded)),
    saveCompany: () =>
      withCompany((text, name) => {
        download(text, name);
        show({ kind: "ok", text: words.saved(name) });
      }),
    saveFile: () => {
      const { text, name } = current();
      download(text, name);
      markSaved();
      show({ kind: "ok", text: words.saved(name) });
    },
  };
}

/** The text of a file in UTF-8, without its byte order mark; null where it is none. */
async function textOf(file: File): Promise<string | null> {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return null;
  }
}
