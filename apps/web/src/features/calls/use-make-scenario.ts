import type { Decision } from "@naisen/api/call";
import { useNavigate } from "@tanstack/react-router";
import { useToast } from "../../components/toast.tsx";
import type { callQuery } from "../../lib/call-query.ts";
import { usePresentCompany } from "../../lib/present-company.ts";
import { type ScenarioFile, useScenarioFile, withCall } from "../../lib/scenario-file.ts";
import { useWords } from "../../lib/words.ts";
import { callCase } from "./call-case.ts";
import { instantOf, thisMinute } from "./moment.ts";

type CallAsked = Parameters<typeof callQuery>[0];

/**
 * Adds a call with its present decision to the working scenario, or to one of the present company where there is none, and
 * goes there. In a scenario of another moment the call keeps its own.
 */
export function useMakeScenario() {
  const words = useWords("calls");
  const show = useToast();
  const navigate = useNavigate();
  const { current, put } = useScenarioFile();
  const company = usePresentCompany();

  return async (name: string, call: CallAsked, decision: Decision): Promise<void> => {
    const isNew = current().text.trim() === "";
    const base = isNew ? await companyFile() : current();
    if (base === null) return;
    const asked = isNew || call.at !== undefined ? call : { ...call, at: instantOf(thisMinute()) };
    const added = withCall(base.text, callCase(name, asked, decision));
    if (added === null) return show({ kind: "error", text: words.scenarioUnreadable });
    put({ ...base, text: added.text, shows: added.pointer });
    await navigate({ to: "/scenarios" });
    show({ kind: "ok", text: words.madeScenario });
  };

  async function companyFile(): Promise<ScenarioFile | null> {
    const asked = await company.ask();
    if (asked.kind === "file") return { text: asked.text, kept: asked.text, name: asked.name, shows: null };
    show({ kind: "error", text: words.noScenario(asked.why) });
    return null;
  }
}
