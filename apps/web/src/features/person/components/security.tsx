import { dismissFactorRemoval } from "@naisen/api/endpoints/factors";
import { useQuery } from "@tanstack/react-query";
import { Button } from "../../../components/button.tsx";
import { Notice } from "../../../components/notice.tsx";
import { ReadFailure } from "../../../components/read-failure.tsx";
import { Waiting } from "../../../components/waiting.tsx";
import { factorsQuery } from "../../../lib/factors-query.ts";
import { useWords } from "../../../lib/words.ts";
import { useFactorAct } from "../use-factor-act.ts";
import { AuthenticatorApp } from "./authenticator-app.tsx";
import { OpenSessions } from "./open-sessions.tsx";
import { Passkeys } from "./passkeys.tsx";
import { ProviderLink } from "./provider-link.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";
import "../../../styles/security.css";

/** By what one signs in beside the password, and where one is signed in. */
export function Security() {
  const words = useWords("security");
  const factors = useQuery(factorsQuery);
  const { data } = factors;
  return (
    <section className="card person-section security" aria-labelledby="person-security">
      <h2 id="person-security">{words.title}</h2>
      {factors.isPending ? <Waiting lines={6} /> : null}
      {factors.isError ? <ReadFailure error={factors.error} onAgain={() => void factors.refetch()} /> : null}
      {data === undefined ? null : (
        <>
          {data.removal === null ? null : (
            <ToRead title={words.removed} text={words.removedText(data.removal.by, data.removal.at)} />
          )}
          {data.changed === null || data.removal !== null ? null : (
            <ToRead title={words.changed} text={words.changedText(data.changed.at, data.changed.from)} />
          )}
          {data.asked ? <p className="meta">{words.asked}</p> : null}
          <Passkeys factors={data} />
          <AuthenticatorApp factors={data} />
          <RecoveryCodes factors={data} />
          <ProviderLink factors={data} />
        </>
      )}
      <OpenSessions />
    </section>
  );
}

/** What one is told until one says that one has read it. */
function ToRead({ title, text }: { readonly title: string; readonly text: string }) {
  const words = useWords("security");
  const dismiss = useFactorAct(dismissFactorRemoval);
  return (
    <Notice kind="warn" title={title}>
      <p>{text}</p>
      <div className="actions notice-actions">
        <Button small onClick={() => void dismiss.run({})}>
          {words.removedRead}
        </Button>
      </div>
    </Notice>
  );
}
