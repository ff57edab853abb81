import type { OwnCall, OwnEnd } from "@naisen/api/own-calls";
import { Diff } from "../../../components/diff.tsx";
import { Status } from "../../../components/status.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { displayOf } from "../../../lib/phones.ts";
import { useWords } from "../../../lib/words.ts";

/** 変わる通話 of one's own extension: those that reach nobody any more first. */
export function OwnCalls({ calls }: { calls: readonly OwnCall[] }) {
  const { preview } = usePanel();
  const { preview: words } = useWords("own");
  const sorted = calls.toSorted((one, other) => Number(isLost(other)) - Number(isLost(one)));
  return (
    <div>
      <h4>{preview.calls}</h4>
      {calls.length === 0 ? <p>{words.noCalls}</p> : null}
      <ul className="own-calls">
        {sorted.map((call) => (
          <li key={JSON.stringify(call)}>
            <b>
              {isLost(call) ? <Status kind="held">{null}</Status> : null}
              <Which call={call} />
            </b>
            <span>
              <Ends call={call} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function isLost(call: OwnCall): boolean {
  if (call.direction === "OUT") return call.before !== null && call.after === null;
  return call.before.kind !== "UNREACHED" && call.after.kind === "UNREACHED";
}

function Which({ call }: { call: OwnCall }) {
  const { preview: words } = useWords("own");
  return call.direction === "OUT" ? words.dials[call.dials] : words.situation[call.when ?? "FREE"];
}

function Ends({ call }: { call: OwnCall }) {
  const { preview: words } = useWords("own");
  const [before, after] =
    call.direction === "IN"
      ? [endText(call.before), endText(call.after)]
      : [shownText(call.before), shownText(call.after)];
  if (!isLost(call)) return <Diff before={before} after={after} />;
  return (
    <>
      <del>{before}</del> <strong>{after}</strong>
    </>
  );

  function endText(end: OwnEnd): string {
    const { ends } = words;
    if (end.kind === "RINGS") return end.ringSeconds === null ? ends.RINGS : ends.RINGS_FOR(end.ringSeconds);
    if (end.kind === "FORWARDED") return end.to === null ? ends.FORWARDED_SOMEWHERE : ends.FORWARDED(end.to);
    return ends[end.kind];
  }

  function shownText(shown: { readonly number: string } | null): string {
    return shown === null ? words.notShown : words.shown(displayOf(shown.number));
  }
}
