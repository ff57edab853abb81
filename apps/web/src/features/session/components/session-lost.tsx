import { getMe, IDLE_MINUTES, type Me } from "@naisen/api/endpoints/session";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useState } from "react";
import { createPortal } from "react-dom";
import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { untouchedFor } from "../../../lib/attended.ts";
import { callEndpoint } from "../../../lib/call-endpoint.ts";
import { signInPath, useLeave } from "../../../lib/leave.ts";
import { usePanel } from "../../../lib/messages.tsx";
import { meQuery } from "../../../lib/reads.ts";
import {
  noteSessionFound,
  noteSessionLost,
  noteSessionOver,
  useSessionStanding,
} from "../../../lib/session-lost.ts";

const MINUTE = 60_000;
/** So long what was typed waits, unseen, for who typed it. */
const KEPT = 5 * MINUTE;
const TICK = 5_000;

/**
 * Said when the session ended under somebody's hands. What the page shows is hidden at once, also from who would look
 * behind the dialog; it comes back when the same person signs in within five minutes, and is gone after them.
 */
export function SessionLost({ me }: { me: Me }) {
  const { session } = usePanel();
  const lost = useSessionStanding() === "lost";
  const { tried, goOn } = useGoingOn(me, lost);
  useIdleEnd(me);
  useHidden(lost);
  if (!lost) return null;
  const actions = (
    <>
      <a
        className="button button-recommended button-small"
        href={signInPath()}
        target="_blank"
        rel="noopener"
      >
        {session.signInAgain}
      </a>
      <Button small onClick={() => void goOn(true)}>
        {session.goOn}
      </Button>
    </>
  );
  return createPortal(
    <Dialog title={tried ? session.stillLost : session.lostTitle} actions={actions}>
      <p role="alert">{session.lostText}</p>
    </Dialog>,
    document.body,
  );
}

/**
 * Goes on as soon as the same person is signed in again, also when one only comes back to this tab. Somebody else
 * who signed in meanwhile begins at the first page: what was typed here was not theirs.
 */
function useGoingOn({ companyId, userId }: Me, lost: boolean) {
  const queries = useQueryClient();
  const leave = useLeave();
  const [tried, setTried] = useState(false);

  /** The page goes, and what it has read with it; also where no server is there to lead to. */
  function end(path: string): void {
    noteSessionOver();
    queries.clear();
    leave(path);
  }

  async function goOn(asked: boolean): Promise<void> {
    try {
      const now = await queries.fetchQuery({ ...meQuery, staleTime: 0 });
      if (now.companyId !== companyId || now.userId !== userId) return end("/");
      noteSessionFound();
      setTried(false);
      await queries.invalidateQueries();
    } catch {
      setTried((before) => before || asked);
    }
  }

  const look = useEffectEvent((left: number) => {
    if (left <= 0) end(signInPath());
    else void goOn(false);
  });
  useEffect(() => {
    if (!lost) return;
    const until = Date.now() + KEPT;
    const left = () => until - Date.now();
    const listen = () => look(left());
    // Who signed in elsewhere and did not come back is asked after once more before the end.
    const timer = setInterval(() => left() <= 2 * TICK && look(left()), TICK);
    window.addEventListener("focus", listen);
    return () => {
      clearInterval(timer);
      window.removeEventListener("focus", listen);
    };
  }, [lost]);
  return { tried, goOn };
}

/** Once nobody was here for as long as a session lasts unused, it is asked whether this one does; where nobody answers, it does not. */
function useIdleEnd({ role }: Me): void {
  useEffect(() => {
    const timer = setInterval(async () => {
      if (untouchedFor() < IDLE_MINUTES[role] * MINUTE) return;
      if ((await callEndpoint(getMe, {})).kind === "unreachable") noteSessionLost();
    }, MINUTE);
    return () => clearInterval(timer);
  }, [role]);
}

/** Hides all of the page but the dialog that lies beside it. */
function useHidden(hidden: boolean): void {
  useEffect(() => {
    if (!hidden) return;
    const parts = [...document.body.querySelectorAll<HTMLElement>(":scope > :not(dialog)")];
    const hide = (is: boolean) => {
      for (const part of parts) {
        part.toggleAttribute("inert", is);
        part.style.visibility = is ? "hidden" : "";
      }
    };
    hide(true);
    return () => hide(false);
  }, [hidden]);
}
