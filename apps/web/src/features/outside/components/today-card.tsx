import type { OutsideNow } from "@naisen/api/endpoints/outside";
import { Notice } from "../../../components/notice.tsx";
import { useWords } from "../../../lib/words.ts";

/** 今日の外線: the day's calls against the cap, and what was alarming in them. */
export function TodayCard({ outside: { policy, today } }: { outside: OutsideNow }) {
  const { today: words } = useWords("outside");
  const { calls, outOfHours, alarms } = today;
  const { dailyCap } = policy;
  return (
    <section className="card" aria-labelledby="outside-today">
      <div className="card-head">
        <h2 id="outside-today">{words.title}</h2>
      </div>
      <div className="card-body stack">
        {alarms.length === 0 ? null : (
          <Notice kind="error" title={alarms.map((alarm) => words.alarms[alarm]).join(" ")}>
            <p>{words.remedy}</p>
          </Notice>
        )}
        <dl className="facts">
          <div>
            <dt>{words.callsLabel}</dt>
            <dd>
              {words.calls(calls, dailyCap)}
              {dailyCap === null ? null : (
                <meter
                  className="outside-meter"
                  aria-label={words.callsLabel}
                  min={0}
                  max={dailyCap}
                  value={Math.min(calls, dailyCap)}
                />
              )}
            </dd>
          </div>
          <div>
            <dt>{words.outOfHours}</dt>
            <dd>{words.count(outOfHours)}</dd>
          </div>
        </dl>
      </div>
    </section>
  );
}
