import { revokeToken, type Token } from "@naisen/api/endpoints/tokens";
import { useQueryClient } from "@tanstack/react-query";
import { ConfirmDialog } from "../../../components/confirm-dialog.tsx";
import { useWords } from "../../../lib/words.ts";
import { tokensQuery } from "../api/tokens-query.ts";

/** Says what follows, and stops a token. */
export function RevokeDialog({ token, onClose }: { token: Token; onClose: () => void }) {
  const { revoking, working } = useWords("tokens");
  const queries = useQueryClient();
  return (
    <ConfirmDialog
      title={revoking.title(token.name)}
      follows={revoking.follows}
      submit={revoking.submit}
      working={working}
      endpoint={revokeToken}
      request={{ params: { id: token.id } }}
      done={revoking.done(token.name)}
      onDone={() => queries.invalidateQueries({ queryKey: tokensQuery.queryKey })}
      returnTo="tokens"
      onClose={onClose}
    />
  );
}
