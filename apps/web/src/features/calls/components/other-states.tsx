import type { Decision } from "@naisen/api/call";
import { stepText } from "@naisen/messages/speak";
import { useQueries } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { destinationNumber, reaches } from "../../../components/call-words.ts";
import { Status } from "../../../components/status.tsx";
import { callQuery } from "../../../lib/call-query.ts";
import { usePanel } from "../../../lib/messages.tsx";
import { useReasons } from "../../../lib/reasons.ts";
import { useReadable, useSiteName } from "../../../lib/use-readable.ts";
import type { Simulation } from "../api/use-simulation.ts";
import { decidedTrail, secondsBefore } from "../call-story.ts";
import { statesOf } from "../conditions.ts";
import type { SimulatorSearch } from "../search.ts";

/** A row is the present one if it names all of the address, not a part of it. */
const ACTIVE = { exact: true, includeSearch: true } as const;
const route = getRouteApi("/simulator");

interface Row {
  readonly key: string;
  readonly label: string;
  readonly search: SimulatorSearch;
}

/** 相手の状態が変わると: the same call, asked once for each state that the callee's phone may be in. */
export function OtherStates({ simulation }: { simulation: Simulation }) {
  const { simulator } = usePanel();
  const rows = useRows(simulation);
  const asked = rows.flatMap(({ search }) => simulation.callOf(search) ?? []).map(callQuery);
  const answers = useQueries({ queries: asked });
  const now = keyOf(route.useSearch());
  if (rows.length === 0) return null;
  return (
    <section className="card" aria-labelledby="otherwise">
      <div className="card-head">
        <h2 id="otherwise">{simulator.otherwise}</h2>
      </div>
      <table className="other-states">
        <thead>
          <tr>
            <th scope="col">{simulator.columns.state}</th>
            <th scope="col">{simulator.columns.result}</th>
            <th scope="col">{simulator.columns.why}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, search }, place) => {
            const isNow = keyOf(search) === now;
            const answer = answers[place]?.data;
            return (
              <tr key={key} className={isNow ? "state-now" : undefined}>
                <th scope="row">
                  <Link to="/simulator" search={search} replace resetScroll={false} activeOptions={ACTIVE}>
                    {label}
                  </Link>
                </th>
                <td>
                  {answer === undefined ? (
                    <Status kind="work">{simulator.asking}</Status>
                  ) : (
                    <ShortResult decision={answer} />
                  )}
                </td>
                <td>{answer === undefined ? null : <Why decision={answer} />}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** One condition at a time; who calls, from where and when stay as they are. */
function useRows({ rung }: Simulation): readonly Row[] {
  const { simulator } = usePanel();
  const siteName = useSiteName();
  const search = route.useSearch();
  if (rung === null) return [];
  const plain: SimulatorSearch = {
    ...search,
    state: undefined,
    forward: undefined,
    congestion: undefined,
    down: undefined,
  };
  const states = statesOf(rung).map((state) => ({
    key: state,
    label: simulator.states[state],
    search: { ...plain, state: state === "free" ? undefined : state },
  }));
  const site = rung.kind === "MOBILE" ? null : rung.site;
  return [
    ...states,
    ...(site === null
      ? []
      : [{ key: "down", label: simulator.siteDown(siteName(site)), search: { ...plain, down: site } }]),
    { key: "congestion", label: simulator.congestion, search: { ...plain, congestion: "on" } },
  ];
}

function keyOf({ state, forward, congestion, down }: SimulatorSearch): string {
  return JSON.stringify([state ?? "", forward ?? "", congestion ?? "", down ?? ""]);
}

function ShortResult({ decision }: { decision: Decision }) {
  const { shortResult } = usePanel().simulator;
  return <Status kind={reaches(decision) ? "live" : "held"}>{wordOf()}</Status>;

  function wordOf(): string {
    if (!reaches(decision)) return shortResult.stopped;
    const trail = decidedTrail(decision);
    const last = trail.at(-1);
    if (decision.outcome === "VOICEMAIL") {
      const seconds = secondsBefore(trail);
      return seconds === 0 ? shortResult.voicemail : shortResult.voicemailAfter(seconds);
    }
    if (decision.outcome !== "RING" || last === undefined) return shortResult.connected;
    return trail.length > 1 ? shortResult.forwarded(destinationNumber(last.leg.to)) : shortResult.rings;
  }
}

/** The reason that decided: the last that applied, or the one that stopped the call. */
function Why({ decision: { trace } }: { decision: Decision }) {
  const messages = useReasons();
  const readable = useReadable();
  const step = trace.findLast(({ result }) => result !== "NOT_APPLICABLE");
  if (step === undefined) return null;
  return stepText(messages, step.code, step.result, readable(step.params)).reason;
}
