import { type MadeSecret, rotateToken, type Token } from "@naisen/api/endpoints/tokens";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Choices } from "../../../components/choices.tsx";
import { ConfirmDialog } from "../../../components/confirm-dialog.tsx";
import { useWords } from "../../../lib/words.ts";
import { tokensQuery } from "../api/tokens-query.ts";
import { SecretDialog } from "./secret-dialog.tsx";

const OVERLAPS = ["24", "72", "168", "0"] as const;

/** Gives a token another value, and shows it once. */
export function RotateDialog({ token, onClose }: { token: Token; onClose: () => void }) {
  const { rotating, working } = useWords("tokens");
  const queries = useQueryClient();
  const [overlap, setOverlap] = useState<(typeof OVERLAPS)[number]>("24");
  const [made, setMade] = useState<MadeSecret | null>(null);
  if (made !== null) return <SecretDialog made={made} onClose={onClose} />;
  return (
    <ConfirmDialog
      title={rotating.title(token.name)}
      lead={<p>{rotating.says}</p>}
      submit={rotating.submit}
      working={working}
      endpoint={rotateToken}
      request={{ params: { id: token.id }, body: { overlapHours: Number(overlap) } }}
      onDone={(answer) => {
        setMade(answer);
        return queries.invalidateQueries({ queryKey: tokensQuery.queryKey });
      }}
      onClose={onClose}
    >
      <Choices
        name="token-overlap"
        legend={rotating.legend}
        look="list"
        values={OVERLAPS}
        labelOf={(one) => rotating.hours[one]}
        value={overlap}
        onChoose={setOverlap}
      />
    </ConfirmDialog>
  );
}
