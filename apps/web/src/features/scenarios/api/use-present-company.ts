import { exportScenario } from "@naisen/api/endpoints/scenarios";
import { useMutation } from "@tanstack/react-query";
import { useToast } from "../../../components/toast.tsx";
import { callEndpoint } from "../../../lib/call-endpoint.ts";
import { formattedJson } from "../../../lib/json-text.ts";
import { useMessages } from "../../../lib/messages.tsx";

/** Asks for the present company as a scenario and hands on its text with a name for its file; a failure is told. */
export function usePresentCompany() {
  const { problems, panel } = useMessages();
  const show = useToast();
  const asked = useMutation({ mutationFn: () => callEndpoint(exportScenario, {}) });

  async function fetchCompany(use: (text: string, name: string) => void): Promise<void> {
    const result = await asked.mutateAsync();
    if (result.kind === "answer") return use(formattedJson(result.answer), nameOf(result.answer));
    const text =
      result.kind === "problem" ? problems[result.problem.code].title : panel.waiting.unreachableTitle;
    show({ kind: "error", text });
  }

  return { fetchCompany, isAsking: asked.isPending };
}

/** "scenario-demo-2026-12-01.json". */
function nameOf({ company, now }: Readonly<Record<string, unknown>>): string {
  const id = JSON.stringify(company).match(/^\{"company":\{"id":"([\w.-]+)"/)?.[1] ?? "company";
  return `scenario-${id}-${String(now).slice(0, 10)}.json`;
}
