import { violationText } from "@naisen/messages/speak";
import { Check } from "../../../components/choices.tsx";
import { Notice } from "../../../components/notice.tsx";
import { useReasons } from "../../../lib/reasons.ts";
import { useReadable } from "../../../lib/use-readable.ts";
import { useWords } from "../../../lib/words.ts";
import type { NoticeGroup, NoticeTicks } from "../use-notice-ticks.ts";

/** Of notices that say the same, so many are told with their facts. */
const MOST_TOLD = 10;

/** 注意: what is worth knowing before it is applied, each to be confirmed. */
export function PlanNotices({ ticks }: { ticks: NoticeTicks }) {
  const { notices: words } = useWords("plan");
  const { groups, unread, tick } = ticks;
  return (
    <section className="card" aria-labelledby="plan-notices">
      <div className="card-head">
        <h2 id="plan-notices">{words.title}</h2>
        <span className="spacer" />
        {groups.length === 0 ? null : (
          <span className="meta" role="status">
            {unread > 0 ? words.unread(unread) : words.read(groups.length)}
          </span>
        )}
      </div>
      <div className="card-body plan-notices">
        {groups.length === 0 ? <p className="meta">{words.none}</p> : null}
        {groups.map((group) => (
          <NoticeToTick key={group.id} group={group} onTick={(isRead) => tick(group.id, isRead)} />
        ))}
      </div>
    </section>
  );
}

function NoticeToTick({ group, onTick }: { group: NoticeGroup; onTick: (isRead: boolean) => void }) {
  const messages = useReasons();
  const readable = useReadable();
  const { notices: words } = useWords("plan");
  const { marks, between } = messages.panel;
  const { id, code, notices, isRead } = group;
  const told = notices.map(({ params }) => violationText(messages, code, readable(params)));
  const [first] = told;
  if (first === undefined) return null;
  return (
    <div id={id} tabIndex={-1}>
      <Notice
        kind="warn"
        title={notices.length === 1 ? first.title : words.many(first.title, notices.length)}
      >
        <ul>
          {told.slice(0, MOST_TOLD).map(({ facts }) => {
            const text = facts.map(([label, value]) => marks.fact(label, value)).join(between);
            return <li key={text}>{text}</li>;
          })}
        </ul>
        {told.length > MOST_TOLD ? <p>{words.more(told.length - MOST_TOLD)}</p> : null}
        <p>{first.remedy}</p>
        <Check label={words.tick} name={words.tickOf(first.title)} checked={isRead} onChange={onTick} />
      </Notice>
    </div>
  );
}
