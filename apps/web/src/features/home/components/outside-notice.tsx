import type { Overview } from "@naisen/api/endpoints/overview";
import { Link } from "@tanstack/react-router";
import { Notice } from "../../../components/notice.tsx";
import { useWords } from "../../../lib/words.ts";

/** A line for what was alarming in today's outside calls, or that they are frozen; nothing where all is well. */
export function OutsideNotice({ outside }: { outside: Overview["outside"] }) {
  const { outside: words } = useWords("home");
  if (outside === null || (outside.alarms.length === 0 && !outside.frozen)) return null;
  return (
    <Notice
      kind={outside.alarms.length > 0 ? "error" : "warn"}
      title={
        <>
          {outside.alarms.length > 0 ? words.alarm(outside.calls) : words.frozen}{" "}
          <Link to="/outside">{words.look}</Link>
        </>
      }
    >
      {outside.alarms.length > 0 && outside.frozen ? <p>{words.frozen}</p> : null}
    </Notice>
  );
}
