import type { Token } from "@naisen/api/endpoints/tokens";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "../../../components/button.tsx";
import { ReadFailure } from "../../../components/read-failure.tsx";
import { Waiting } from "../../../components/waiting.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { useMay } from "../../../lib/reads.ts";
import { useWords } from "../../../lib/words.ts";
import { tokensQuery } from "../api/tokens-query.ts";
import { MakeDialog } from "./make-dialog.tsx";
import { RevokeDialog } from "./revoke-dialog.tsx";
import { RotateDialog } from "./rotate-dialog.tsx";
import { TokensTable } from "./tokens-table.tsx";
import "../../../styles/accounts.css";

/** What somebody is about to do. */
type TokenAct = { readonly kind: "MAKE" } | { readonly kind: "ROTATE" | "REVOKE"; readonly token: Token };

/** By what programs ask: the tokens, what each may and when it was used, and what can be done with them. */
export function TokensPage() {
  const { titleOf } = usePanel();
  const words = useWords("tokens");
  const list = useQuery(tokensQuery);
  const mayMake = useMay("makeToken");
  const [act, setAct] = useState<TokenAct | null>(null);
  const items = list.data?.items;
  const close = () => setAct(null);
  return (
    <main id="main" className="page">
      <title>{titleOf(words.title)}</title>
      <div className="page-head">
        <h1 id="tokens" tabIndex={-1}>
          {words.title}
        </h1>
        <span className="spacer" />
        <Link to="/reference" search={{}} className="button button-plain">
          {words.toReference}
        </Link>
        {mayMake ? (
          <Button look="primary" icon="plus" onClick={() => setAct({ kind: "MAKE" })}>
            {words.make}
          </Button>
        ) : null}
      </div>
      <div className="stack">
        <p className="meta">{words.lead}</p>
        {list.isError ? <ReadFailure error={list.error} onAgain={() => void list.refetch()} /> : null}
        {list.isPending ? <Waiting lines={4} /> : null}
        {items === undefined ? null : items.length === 0 ? (
          <NoToken />
        ) : (
          <div className="card">
            <TokensTable items={items} onAct={(kind, token) => setAct({ kind, token })} />
          </div>
        )}
      </div>
      {act?.kind === "MAKE" ? <MakeDialog onClose={close} /> : null}
      {act?.kind === "ROTATE" ? <RotateDialog token={act.token} onClose={close} /> : null}
      {act?.kind === "REVOKE" ? <RevokeDialog token={act.token} onClose={close} /> : null}
    </main>
  );
}

function NoToken() {
  const words = useWords("tokens");
  return (
    <div className="card card-empty">
      <p>
        <b>{words.none}</b>
      </p>
      <p className="meta">{words.noneRemedy}</p>
    </div>
  );
}
