import type { Me } from "@naisen/api/endpoints/session";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useState } from "react";
import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { Notice } from "../../../components/notice.tsx";
import { signInPath, useLeave } from "../../../lib/leave.ts";
import { usePanel } from "../../../lib/messages.tsx";
import { meQuery } from "../../../lib/reads.ts";
import { noteSessionFound, useSessionLost } from "../../../lib/session-lost.ts";

/**
 * Said when the session ended under somebody's hands: what was typed stays where it is. It comes as a dialog, so that
 * it lies above a dialog in which one was typing; put off, it stays as a notice.
 */
export function SessionLost({ me }: { me: Me }) {
  const { session } = usePanel();
  const told = useSessionLost();
  const [putOff, setPutOff] = useState(0);
  const { tried, goOn } = useGoingOn(me, told > 0);
  if (told === 0) return null;

  const title = tried ? session.stillLost : session.lostTitle;
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
  if (putOff < told) {
    return (
      <Dialog title={title} onClose={() => setPutOff(told)} actions={actions}>
        <p role="alert">{session.lostText}</p>
      </Dialog>
    );
  }
  return (
    <section className="session-lost" aria-label={title}>
      <Notice kind="warn" title={title}>
        <p>{session.lostText}</p>
        <div className="actions notice-actions">{actions}</div>
      </Notice>
    </section>
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

  async function goOn(asked: boolean): Promise<void> {
    try {
      const now = await queries.fetchQuery({ ...meQuery, staleTime: 0 });
      if (now.companyId !== companyId || now.userId !== userId) return leave("/");
      noteSessionFound();
      setTried(false);
      await queries.invalidateQueries();
    } catch {
      setTried((before) => before || asked);
    }
  }

  const onFocus = useEffectEvent(() => void goOn(false));
  useEffect(() => {
    if (!lost) return;
    const listen = () => onFocus();
    window.addEventListener("focus", listen);
    return () => window.removeEventListener("focus", listen);
  }, [lost]);
  return { tried, goOn };
}
