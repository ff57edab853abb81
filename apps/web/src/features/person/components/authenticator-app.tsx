import type { Answer } from "@naisen/api/endpoint";
import { type OwnFactors, removeTotp, startTotp } from "@naisen/api/endpoints/factors";
import { useState } from "react";
import { Button } from "../../../components/button.tsx";
import { useWords } from "../../../lib/words.ts";
import { useFactorAct } from "../use-factor-act.ts";
import { AppDialog } from "./app-dialog.tsx";
import { CodesDialog } from "./codes-dialog.tsx";

/** The authenticator app: set up, changed for another, removed. */
export function AuthenticatorApp({ factors: { totp } }: { factors: OwnFactors }) {
  const words = useWords("security");
  const start = useFactorAct(startTotp);
  const remove = useFactorAct(removeTotp);
  const [started, setStarted] = useState<Answer<typeof startTotp> | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);

  async function begin(): Promise<void> {
    const begun = await start.run({});
    if (begun !== null) setStarted(begun.answer);
  }

  return (
    <section className="security-part" aria-labelledby="security-app">
      <h3 id="security-app">{words.app}</h3>
      <p className="meta">{words.appLead}</p>
      <p>{totp === null ? words.noApp : words.appSince(totp.confirmedAt)}</p>
      <div className="actions">
        <Button icon={totp === null ? "plus" : undefined} onClick={() => void begin()}>
          {start.isPending ? words.working : totp === null ? words.addApp : words.changeApp}
        </Button>
        {totp === null ? null : (
          <Button onClick={() => void remove.run({}, words.appRemoved)}>{words.removeApp}</Button>
        )}
      </div>
      {started === null ? null : (
        <AppDialog started={started} onClose={() => setStarted(null)} onCodes={setCodes} />
      )}
      {codes === null ? null : <CodesDialog codes={codes} onClose={() => setCodes(null)} />}
    </section>
  );
}
