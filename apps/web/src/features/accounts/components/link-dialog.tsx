import { type Account, type MadeLink, makeAccountLink } from "@naisen/api/endpoints/accounts";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { NotDoneNotice } from "../../../components/not-done-notice.tsx";
import { type NotDone, useAct } from "../../../lib/use-act.ts";
import { useWords } from "../../../lib/words.ts";
import { ACCOUNTS } from "../api/accounts-query.ts";
import { MadeLinkDialog } from "./made-link-dialog.tsx";

/** Makes another link for an account, after saying what that means. */
export function LinkDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const words = useWords("accounts");
  const { link } = words;
  const queries = useQueryClient();
  const { act, isPending } = useAct(makeAccountLink);
  const [refused, setRefused] = useState<NotDone | null>(null);
  const [made, setMade] = useState<MadeLink | null>(null);
  if (made !== null) return <MadeLinkDialog made={made} onClose={onClose} />;
  const isInvited = account.state === "INVITED";

  async function make(): Promise<void> {
    const done = await act({ params: { userId: account.userId } });
    if (done === null) return;
    if (done.kind === "not-done") return setRefused(done);
    setMade(done.answer);
    await queries.invalidateQueries({ queryKey: [ACCOUNTS] });
  }

  return (
    <Dialog
      title={link.title[isInvited ? "INVITE" : "RESET"]}
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            {words.cancel}
          </Button>
          <span className="spacer" />
          <Button look="primary" onClick={() => void make()}>
            {isPending ? words.working : isInvited ? link.makeInvite : link.makeReset}
          </Button>
        </>
      }
    >
      <NotDoneNotice refused={refused} />
      <p>
        <b>{[account.name, account.userId].filter(Boolean).join(" ")}</b>
      </p>
      <ul className="follows">
        {(isInvited ? link.inviteFollows : link.resetFollows).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Dialog>
  );
}
