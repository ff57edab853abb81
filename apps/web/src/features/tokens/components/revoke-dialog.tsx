import { revokeToken, type Token } from "@naisen/api/endpoints/tokens";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { NotDoneNotice } from "../../../components/not-done-notice.tsx";
import { useToast } from "../../../components/toast.tsx";
import { type NotDone, useAct } from "../../../lib/use-act.ts";
import { useWords } from "../../../lib/words.ts";
import { tokensQuery } from "../api/tokens-query.ts";

/** Says what follows, and stops a token. */
export function RevokeDialog({ token, onClose }: { token: Token; onClose: () => void }) {
  const words = useWords("tokens");
  const { revoking } = words;
  const show = useToast();
  const queries = useQueryClient();
  const { act, isPending } = useAct(revokeToken);
  const [refused, setRefused] = useState<NotDone | null>(null);

  async function revoke(): Promise<void> {
    const done = await act({ params: { id: token.id } });
    if (done === null) return;
    if (done.kind === "not-done") return setRefused(done);
    onClose();
    show({ kind: "ok", text: revoking.done(token.name) });
    await queries.invalidateQueries({ queryKey: tokensQuery.queryKey });
  }

  return (
    <Dialog
      title={revoking.title(token.name)}
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            {words.cancel}
          </Button>
          <span className="spacer" />
          <Button look="primary" onClick={() => void revoke()}>
            {isPending ? words.working : revoking.submit}
          </Button>
        </>
      }
    >
      <NotDoneNotice refused={refused} />
      <ul className="follows">
        {revoking.follows.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Dialog>
  );
}
