import type { TraceStep } from "@naisen/api/call";
import { Link } from "@tanstack/react-router";
import { useWords } from "../../../lib/words.ts";

type Where = {
  readonly words: "forwarding" | "voicemail" | "settings";
  readonly tab?: "forwarding" | "reception";
};

/** The link to the setting that a reason speaks of, where there is one. */
export function StepWay({ step }: { step: TraceStep }) {
  const { stepLinks, stepLinkOf } = useWords("calls");
  const where = whereOf(step);
  const { extension } = step.params;
  if (where === null || typeof extension !== "string" || extension === "") return null;
  const words = stepLinks[where.words];
  const tab = where.tab === undefined ? {} : { tab: where.tab };
  return (
    <Link
      to="/extensions"
      search={{ open: extension, ...tab }}
      className="reason-way"
      aria-label={stepLinkOf(words, extension)}
    >
      {words}
    </Link>
  );
}

const HOLDS = new Set(["caller.live", "callee.live", "callee.bound"]);

function whereOf({ code, result, params }: TraceStep): Where | null {
  if (HOLDS.has(code)) return result === "REFUSED" ? { words: "settings" } : null;
  if (code.startsWith("forwarding.")) return forwardingOf(result, params.why);
  if (!code.startsWith("voicemail.")) return null;
  if (result === "MATCHED") return { words: "settings", tab: "reception" };
  return params.why === "OFF" ? { words: "voicemail", tab: "reception" } : null;
}

/** A phone that can be reached forwards nothing, whatever is set. */
function forwardingOf(result: TraceStep["result"], why: unknown): Where | null {
  if (result === "MATCHED") return { words: "settings", tab: "forwarding" };
  if (why === "FREE" || why === "ALWAYS") return null;
  return { words: why === "NONE" ? "forwarding" : "settings", tab: "forwarding" };
}
