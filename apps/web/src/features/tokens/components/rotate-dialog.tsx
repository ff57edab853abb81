import { type MadeSecret, rotateToken, type Token } from "@naisen/api/endpoints/tokens";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../../components/button.tsx";
import { Choices } from "../../../components/choices.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { NotDoneNotice } from "../../../components/not-done-notice.tsx";
import { type NotDone, useAct } from "../../../lib/use-act.ts";
import { useWords } from "../../../lib/words.ts";
import { tokensQuery } from "../api/tokens-query.ts";
import { SecretDialog } from "./secret-dialog.tsx";

const OVERLAPS = ["24", "72", "168", "0"] as const;

/** Gives a token another value, and shows it once. */
export function RotateDialog({ token, onClose }: { token: Token; onClose: () => void }) {
  const words = useWords("tokens");
  const { rotating } = words;
  const queries = useQueryClient();
  const { act, isPending } = useAct(rotateToken);
  const [overlap, setOverlap] = useState<(typeof OVERLAPS)[number]>("24");
  const [refused, setRefused] = useState<NotDone | null>(null);
  const [made, setMade] = useState<MadeSecret | null>(null);
  if (made !== null) return <SecretDialog made={made} onClose={onClose} />;

  async function rotate(): Promise<void> {
    setRefused(null);
    const done = await act({ params: { id: token.id }, body: { overlapHours: Number(overlap) } });
    if (done === null) return;
    if (done.kind === "not-done") return setRefused(done);
    setMade(done.answer);
    await queries.invalidateQueries({ queryKey: tokensQuery.queryKey });
  }

  return (
    <Dialog
      title={rotating.title(token.name)}
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            {words.cancel}
          </Button>
          <span className="spacer" />
          <Button look="primary" onClick={() => void rotate()}>
            {isPending ? words.working : rotating.submit}
          </Button>
        </>
      }
    >
      <NotDoneNotice refused={refused} />
      <p>{rotating.says}</p>
      <Choices
        name="token-overlap"
        legend={rotating.legend}
        look="list"
        values={OVERLAPS}
        labelOf={(one) => rotating.hours[one]}
        value={overlap}
        onChoose={setOverlap}
      />
    </Dialog>
  );
}
