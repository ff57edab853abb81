import { thingsChangedBy } from "@naisen/api/things-changed";
import { Link } from "@tanstack/react-router";
import { useDraft } from "../lib/draft.ts";
import { usePanel } from "../lib/messages.tsx";

/** 変更計画, with how many things it changes. */
export function PlanBadge() {
  const { nav } = usePanel();
  const { changes } = useDraft();
  const count = thingsChangedBy(changes);
  return (
    <Link to="/plan" className="plan-badge" aria-label={nav.planCount(count)}>
      <span>{nav.plan}</span>{" "}
      <span className={count === 0 ? "plan-count" : "plan-count plan-count-some"}>{count}</span>
    </Link>
  );
}
