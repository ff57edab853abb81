import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../../components/button.tsx";
import { Notice } from "../../../components/notice.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { meQuery } from "../../../lib/reads.ts";
import { sessionLostQuery } from "../../../lib/session-lost.ts";
import { signInPath } from "../leave.ts";

/** Said when the session ended under somebody's hands: what was typed stays where it is. */
export function SessionLost() {
  const { session } = usePanel();
  const { data: lost } = useQuery(sessionLostQuery);
  const queries = useQueryClient();
  const [tried, setTried] = useState(false);
  if (lost !== true) return null;

  const goOn = async () => {
    try {
      await queries.fetchQuery({ ...meQuery, staleTime: 0 });
      queries.setQueryData(sessionLostQuery.queryKey, false);
      setTried(false);
      await queries.invalidateQueries();
    } catch {
      setTried(true);
    }
  };
  return (
    <div className="session-lost">
      <Notice kind="warn" urgent title={tried ? session.stillLost : session.lostTitle}>
        <p>{session.lostText}</p>
        <div className="actions notice-actions">
          <a
            className="button button-recommended button-small"
            href={signInPath()}
            target="_blank"
            rel="noopener"
          >
            {session.signInAgain}
          </a>
          <Button small onClick={() => void goOn()}>
            {session.goOn}
          </Button>
        </div>
      </Notice>
    </div>
  );
}
