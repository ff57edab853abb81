import type { ExtensionView } from "@naisen/api/endpoints/extensions";
import { useState } from "react";
import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { Status } from "../../../components/status.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { useWords } from "../../../lib/words.ts";
import { type Forward, forwardingChange, forwardsOf } from "../forwards.ts";
import { ChangePreview } from "./change-preview.tsx";
import { ForwardingDialog } from "./forwarding-dialog.tsx";
import { PassedOver } from "./passed-over.tsx";

/** What somebody is about to do with the forwards. */
type Doing = { readonly kind: "CHANGE" } | { readonly kind: "STOP"; readonly left: readonly Forward[] };

/** 転送: when calls go to whom, in sentences, and the ways to stop or change that. */
export function ForwardingCard({ view }: { view: ExtensionView }) {
  const { settings } = usePanel();
  const { forwarding: words } = useWords("own");
  const [doing, setDoing] = useState<Doing | null>(null);
  const forwards = forwardsOf(view);
  const end = () => setDoing(null);
  const others = forwards.some(({ when }) => when !== "ALWAYS");
  return (
    <section className="card own-card" aria-labelledby="own-forwarding">
      <div className="own-card-head">
        <h2 id="own-forwarding">{words.title}</h2>
        {forwards.length === 0 ? null : <Status kind="live">{words.inUse}</Status>}
      </div>
      <PassedOver view={view} field="forwarding" />
      {forwards.length === 0 ? <p>{words.none}</p> : null}
      <ul className="own-forwards">
        {forwards.map((forward) => (
          <li key={forward.when}>
            <span>
              <b>{words.when[forward.when]}</b> {words.to(forward.to ?? words.unknownTarget)}
            </span>
            {forwards.length === 1 ? null : (
              <Button
                look="link"
                aria-label={words.stopOf(words.when[forward.when])}
                onClick={() => setDoing({ kind: "STOP", left: forwards.filter((one) => one !== forward) })}
              >
                {words.stopOne}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {others && forwards.some(({ when }) => when === "ALWAYS") ? (
        <p className="hint">{settings.alwaysWins}</p>
      ) : null}
      <p className="hint">{words.once}</p>
      <div className="own-actions">
        {forwards.length === 0 ? null : (
          <Button onClick={() => setDoing({ kind: "STOP", left: [] })}>{words.stop}</Button>
        )}
        <Button onClick={() => setDoing({ kind: "CHANGE" })}>
          {forwards.length === 0 ? words.set : words.change}
        </Button>
      </div>
      {doing?.kind === "CHANGE" ? <ForwardingDialog view={view} onClose={end} /> : null}
      {doing?.kind === "STOP" ? (
        <Dialog title={words.stopTitle} onClose={end}>
          <ChangePreview view={view} changes={forwardingChange(view, doing.left)} onEnd={end} />
        </Dialog>
      ) : null}
    </section>
  );
}
