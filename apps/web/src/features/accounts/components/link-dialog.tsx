import { type Account, type MadeLink, makeAccountLink } from "@naisen/api/endpoints/accounts";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ConfirmDialog } from "../../../components/confirm-dialog.tsx";
import { useWords } from "../../../lib/words.ts";
import { ACCOUNTS } from "../api/accounts-query.ts";
import { MadeLinkDialog } from "./made-link-dialog.tsx";

/** Makes another link for an account, after saying what that means. */
export function LinkDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const { link, working } = useWords("accounts");
  const queries = useQueryClient();
  const [made, setMade] = useState<MadeLink | null>(null);
  if (made !== null) return <MadeLinkDialog made={made} onClose={onClose} />;
  const isInvited = account.state === "INVITED";
  return (
    <ConfirmDialog
      title={link.title[isInvited ? "INVITE" : "RESET"]}
      lead={
        <p>
          <b>{[account.name, account.userId].filter(Boolean).join(" ")}</b>
        </p>
      }
      follows={isInvited ? link.inviteFollows : link.resetFollows}
      submit={isInvited ? link.makeInvite : link.makeReset}
      working={working}
      endpoint={makeAccountLink}
      request={{ params: { userId: account.userId } }}
      onDone={(answer) => {
        setMade(answer);
        return queries.invalidateQueries({ queryKey: [ACCOUNTS] });
      }}
      onClose={onClose}
    />
  );
}
