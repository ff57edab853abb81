import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { ReadFailure } from "../../../components/read-failure.tsx";
import { Waiting } from "../../../components/waiting.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { callQuery } from "../../../lib/reads.ts";
import { useParty } from "../api/use-party.ts";
import { callerNumber, readCaller } from "../party.ts";
import { CallForm } from "./call-form.tsx";
import { ReasonsCard } from "./reasons-card.tsx";
import { ResultCard } from "./result-card.tsx";
import "../../../styles/simulator.css";

const route = getRouteApi("/simulator");

/** What a call would do, and why: asked of the same router that live calls ask. */
export function SimulatorPage() {
  const { simulator, titleOf } = usePanel();
  const search = route.useSearch();
  const caller = readCaller(search.from);
  const dialled = search.dialled ?? "";
  const callerItem = useParty(caller === null ? null : callerNumber(caller));
  const calleeItem = useParty(dialled === "" ? null : dialled);
  const ready = caller !== null && dialled !== "";
  const decision = useQuery({ ...callQuery({ from: caller ?? { desk: "0" }, dialled }), enabled: ready });

  return (
    <main id="main" className="page">
      <title>{titleOf(simulator.title)}</title>
      <div className="page-head">
        <h1>{simulator.title}</h1>
        <span className="meta">{simulator.lead}</span>
      </div>
      <div className="simulator">
        <CallForm caller={caller} callerItem={callerItem} dialled={dialled} calleeItem={calleeItem} />
        <div className="stack">
          <section className="card result" aria-label={simulator.result} aria-live="polite">
            {result()}
          </section>
          {ready && decision.data !== undefined ? <ReasonsCard steps={decision.data.trace} /> : null}
        </div>
      </div>
    </main>
  );

  function result() {
    if (!ready || caller === null) return <p className="card-body meta">{simulator.notReady}</p>;
    if (decision.isError) {
      return (
        <div className="card-body">
          <ReadFailure error={decision.error} onAgain={() => void decision.refetch()} />
        </div>
      );
    }
    if (decision.data === undefined) return <Waiting lines={3} />;
    return (
      <ResultCard
        decision={decision.data}
        call={{ caller, callerItem: callerItem ?? null, dialled, calleeItem: calleeItem ?? null }}
      />
    );
  }
}
