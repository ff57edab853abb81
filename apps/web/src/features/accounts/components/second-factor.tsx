import { getSecondFactor, putSecondFactor, type SecondFactorSetting } from "@naisen/api/endpoints/factors";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Choices } from "../../../components/choices.tsx";
import { useToast } from "../../../components/toast.tsx";
import { ask } from "../../../lib/ask.ts";
import { useAct } from "../../../lib/use-act.ts";
import { useWords } from "../../../lib/words.ts";

const VALUES = [
  "NONE",
  "ADMINISTRATORS",
  "EVERYONE",
] as const satisfies readonly SecondFactorSetting["askedOf"][];
const KEY = ["second-factor"];

/** Whom the company asks for a second factor. */
export function SecondFactor() {
  const { secondFactor: words } = useWords("accounts");
  const queries = useQueryClient();
  const show = useToast();
  const setting = useQuery({ queryKey: KEY, queryFn: ({ signal }) => ask(getSecondFactor, {}, signal) });
  const { act } = useAct(putSecondFactor);
  if (setting.data === undefined) return null;

  async function choose(askedOf: SecondFactorSetting["askedOf"]): Promise<void> {
    const done = await act({ body: { askedOf } });
    if (done === null) return;
    if (done.kind === "not-done") return show({ kind: "error", text: `${done.title} ${done.remedy}` });
    queries.setQueryData(KEY, { askedOf });
    show({ kind: "ok", text: askedOf === "EVERYONE" ? words.done : `${words.done} ${words.risk}` });
  }

  return (
    <section className="card second-factor" aria-labelledby="second-factor">
      <h2 id="second-factor">{words.title}</h2>
      <p className="meta">{words.lead}</p>
      <Choices
        name="second-factor"
        legend={words.legend}
        look="list"
        values={VALUES}
        labelOf={(value) => words.askedOf[value]}
        value={setting.data.askedOf}
        onChoose={(value) => void choose(value)}
      >
        {setting.data.askedOf === "EVERYONE" ? null : <p className="meta">{words.risk}</p>}
      </Choices>
    </section>
  );
}
