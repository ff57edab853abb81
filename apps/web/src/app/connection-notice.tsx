import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import { Icon } from "../components/icon.tsx";
import { usePanel } from "../lib/messages.tsx";
import { noteAnswered, useReachability } from "../lib/reachability.ts";

const AGAIN_MS = 5000;

/** A quiet line while the device has no network or the server does not answer. It asks again by itself, and goes. */
export function ConnectionNotice() {
  const { waiting } = usePanel();
  const reachability = useReachability();
  const queries = useQueryClient();
  const reachedAgain = useEffectEvent(() => {
    noteAnswered(true);
    void queries.refetchQueries({ predicate: ({ state }) => state.status === "error" });
  });
  useEffect(() => {
    if (reachability !== "unreachable") return;
    const timer = setInterval(() => void isServing().then((serves) => serves && reachedAgain()), AGAIN_MS);
    return () => clearInterval(timer);
  }, [reachability]);

  // The status element is always there, so that what comes into it is told.
  return (
    <div role="status" className={reachability === "reached" ? undefined : "connection"}>
      {reachability === "reached" ? null : (
        <>
          <Icon name="warn" />
          <span>{reachability === "offline" ? waiting.offline : waiting.unreachable}</span>
        </>
      )}
    </div>
  );
}

/** Whether the server answers; it asks for nothing that is anybody's, and so prolongs no session. */
async function isServing(): Promise<boolean> {
  try {
    return (await fetch("/healthz", { cache: "no-store" })).ok;
  } catch {
    return false;
  }
}
