import {
  addPasskey,
  type OwnFactors,
  removePasskey,
  renamePasskey,
  startPasskey,
} from "@naisen/api/endpoints/factors";
import type { MadePasskey } from "@naisen/api/passkey";
import { useState } from "react";
import { Button } from "../../../components/button.tsx";
import { useToast } from "../../../components/toast.tsx";
import { hasPasskeys, makePasskey } from "../../../lib/passkey.ts";
import { useWords } from "../../../lib/words.ts";
import { useFactorAct } from "../use-factor-act.ts";
import { CodesDialog } from "./codes-dialog.tsx";
import { RenameForm } from "./rename-form.tsx";

/** One's passkeys: added, renamed, removed. */
export function Passkeys({ factors }: { factors: OwnFactors }) {
  const words = useWords("security");
  const { passkeys, passkeysPossible } = factors;
  const { add, isPending, codes, forgetCodes } = useAdding(passkeys.length);
  const isHere = passkeysPossible && hasPasskeys();
  return (
    <section className="security-part" aria-labelledby="security-passkeys">
      <h3 id="security-passkeys">{words.passkeys}</h3>
      <p className="meta">{words.passkeysLead}</p>
      {passkeys.length === 0 ? <p>{words.noPasskey}</p> : null}
      {passkeys.length === 0 ? null : (
        <ul className="security-rows">
          {passkeys.map((passkey) => (
            <PasskeyRow key={passkey.id} passkey={passkey} />
          ))}
        </ul>
      )}
      {isHere ? (
        <div className="actions">
          <Button icon="plus" onClick={() => void add()}>
            {isPending ? words.working : words.addPasskey}
          </Button>
        </div>
      ) : (
        <p className="hint">
          {passkeysPossible ? words.passkeysUnknown : words.passkeysImpossible(window.location.host)}
        </p>
      )}
      {codes === null ? null : <CodesDialog codes={codes} onClose={forgetCodes} />}
    </section>
  );
}

/** Has the server, the browser and the server again make a passkey; the first one brings recovery codes. */
function useAdding(count: number) {
  const words = useWords("security");
  const show = useToast();
  const start = useFactorAct(startPasskey);
  const keep = useFactorAct(addPasskey);
  const [codes, setCodes] = useState<readonly string[] | null>(null);

  async function add(): Promise<void> {
    const started = await start.run({});
    if (started === null) return;
    const passkey = await makePasskey(started.answer.options);
    if (passkey === null) return show({ kind: "error", text: words.passkeyFailed });
    const body = { name: words.newPasskey(count + 1), passkey: passkey as MadePasskey };
    const kept = await keep.run({ body }, words.passkeyAdded);
    if (kept !== null) setCodes(kept.answer.recoveryCodes);
  }
  return { add, isPending: start.isPending || keep.isPending, codes, forgetCodes: () => setCodes(null) };
}

function PasskeyRow({ passkey }: { passkey: OwnFactors["passkeys"][number] }) {
  const words = useWords("security");
  const { id, name } = passkey;
  const rename = useFactorAct(renamePasskey);
  const remove = useFactorAct(removePasskey);
  const [isRenaming, setRenaming] = useState(false);
  if (isRenaming) {
    return (
      <li>
        <RenameForm
          name={name}
          onName={async (next) => {
            if (next === name || (await rename.run({ params: { id }, body: { name: next } })) !== null)
              setRenaming(false);
          }}
          onCancel={() => setRenaming(false)}
        />
      </li>
    );
  }
  return (
    <li>
      <div>
        <b>{name}</b>
        <p className="meta">
          <span>{words.madeAt(passkey.createdAt)}</span>
          <span>{words.usedAt(passkey.lastUsedAt)}</span>
        </p>
      </div>
      <Button small aria-label={words.renameOf(name)} onClick={() => setRenaming(true)}>
        {words.rename}
      </Button>
      <Button
        small
        aria-label={words.removeOf(name)}
        onClick={() => void remove.run({ params: { id } }, words.passkeyRemoved(name))}
      >
        {words.remove}
      </Button>
    </li>
  );
}
