import type { Plan } from "@naisen/api/change-set";
import { violationText } from "@naisen/messages/speak";
import { useReasons } from "../lib/reasons.ts";
import { useReadable } from "../lib/use-readable.ts";
import { Icon } from "./icon.tsx";

/** 注意: what is worth knowing before it is applied. It refuses nothing. */
export function PreviewNotices({ plan: { notices } }: { plan: Plan }) {
  const messages = useReasons();
  const readable = useReadable();
  const { preview: words } = messages.panel;
  if (notices.length === 0) return null;
  return (
    <div className="preview-part">
      <h4>
        {words.notices} <span className="meta">{words.noticeCount(notices.length)}</span>
      </h4>
      <ul className="preview-notices">
        {notices.map(({ code, path, params }) => {
          const { title, remedy } = violationText(messages, code, readable(params));
          return (
            <li key={code + path}>
              <Icon name="warn" />
              <div>
                <b>{title}</b>
                <p>{remedy}</p>
              </div>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
