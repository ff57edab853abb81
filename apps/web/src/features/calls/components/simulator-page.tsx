import { getRouteApi } from "@tanstack/react-router";
import { ReadFailure } from "../../../components/read-failure.tsx";
import { Waiting } from "../../../components/waiting.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { displayOf } from "../../../lib/phones.ts";
import { useWords } from "../../../lib/words.ts";
import { useSimulation } from "../api/use-simulation.ts";
import type { AskedCall } from "../call-story.ts";
import { callerNumber } from "../party.ts";
import { CallForm } from "./call-form.tsx";
import { OtherStates } from "./other-states.tsx";
import { ReasonsCard } from "./reasons-card.tsx";
import { ResultActs } from "./result-acts.tsx";
import { ResultCard } from "./result-card.tsx";
import "../../../styles/simulator.css";

const route = getRouteApi("/simulator");

/** What a call would do, and why: asked of the same router that live calls ask. */
export function SimulatorPage() {
  const { simulator, titleOf } = usePanel();
  const words = useWords("calls");
  const search = route.useSearch();
  const simulation = useSimulation(search);
  const { caller, callerItem, calleeItem, decision } = simulation;
  const dialled = search.dialled ?? "";
  const asked: Omit<AskedCall, "ownerOf"> | null =
    caller === null || dialled === ""
      ? null
      : { caller, callerItem: callerItem ?? null, dialled, calleeItem: calleeItem ?? null };
  const call = simulation.callOf(search);
  const title =
    asked === null
      ? simulator.title
      : words.titleOf(asked.callerItem?.number ?? callerNumber(asked.caller), displayOf(dialled));

  return (
    <main id="main" className="page">
      <title>{titleOf(title)}</title>
      <div className="page-head">
        <h1>{simulator.title}</h1>
        <span className="meta">{words.lead}</span>
        <span className="spacer" />
        {asked !== null && call !== null && decision.data !== undefined ? (
          <ResultActs decision={decision.data} call={call} asked={asked} />
        ) : null}
      </div>
      <div className="simulator">
        <CallForm simulation={simulation} />
        <div className="stack">
          <section className="card result" aria-label={simulator.result} aria-live="polite">
            {result()}
          </section>
          {asked !== null && decision.data !== undefined ? (
            <>
              <ReasonsCard steps={decision.data.trace} />
              <OtherStates simulation={simulation} />
            </>
          ) : null}
        </div>
      </div>
    </main>
  );

  function result() {
    if (asked === null) return <p className="card-body meta">{words.notReady}</p>;
    if (decision.isError) {
      return (
        <div className="card-body">
          <ReadFailure error={decision.error} onAgain={() => void decision.refetch()} />
        </div>
      );
    }
    if (decision.data === undefined) return <Waiting lines={3} />;
    return <ResultCard decision={decision.data} asked={asked} />;
  }
}
