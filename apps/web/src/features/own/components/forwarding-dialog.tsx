import type { ExtensionView } from "@naisen/api/endpoints/extensions";
import { extensionNumber } from "@naisen/api/scalars";
import { useState } from "react";
import * as z from "zod/mini";
import { Choices } from "../../../components/choices.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { Field, fieldIds } from "../../../components/field.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { useWords } from "../../../lib/words.ts";
import { CONDITIONS, type Condition, forwardingChange, forwardsOf } from "../forwards.ts";
import { ChangePreview } from "./change-preview.tsx";

/** What a customer's PBX tells nobody: that its phone is busy, or not answered. */
const UNHEARD: ReadonlySet<Condition> = new Set(["BUSY", "NO_ANSWER"]);

/** One condition and the number to forward to; the other forwards stay as they are. */
export function ForwardingDialog({ view, onClose }: { view: ExtensionView; onClose: () => void }) {
  const { settings } = usePanel();
  const { forwarding: words } = useWords("own");
  const forwards = forwardsOf(view);
  const targetOf = (when: Condition) => forwards.find((one) => one.when === when)?.to ?? "";
  const isPbx = view.kind === "PBX_EXTENSION";
  const conditions = CONDITIONS.filter((when) => !isPbx || !UNHEARD.has(when) || targetOf(when) !== "");
  const [when, setWhen] = useState<Condition>(forwards[0]?.when ?? conditions[1] ?? "ALWAYS");
  const [typed, setTyped] = useState(targetOf(when));
  const read = z.safeParse(extensionNumber, typed.trim());
  const target = read.success && /^\d+$/.test(read.data) ? read.data : null;
  const isFaulty = typed.trim() !== "" && target === null;
  const isNew = target !== null && target !== targetOf(when);
  const changes = forwardingChange(view, [
    ...forwards.filter((one) => one.when !== when),
    { when, to: target },
  ]);
  return (
    <Dialog title={words.dialogTitle} onClose={onClose}>
      <Choices
        name="forward-when"
        legend={words.whenLegend}
        look="list"
        values={conditions}
        labelOf={(one) => words.when[one]}
        value={when}
        onChoose={(one) => {
          setWhen(one);
          setTyped(targetOf(one));
        }}
      >
        {isPbx ? <p className="hint">{settings.pbxForward}</p> : null}
      </Choices>
      <Field
        id="forward-target"
        label={words.target}
        required
        fault={isFaulty ? words.targetFault : undefined}
        note={<p className="hint">{words.targetHint}</p>}
      >
        <input
          id="forward-target"
          className="input input-number"
          inputMode="numeric"
          autoComplete="off"
          maxLength={32}
          value={typed}
          aria-invalid={isFaulty}
          aria-describedby={fieldIds("forward-target").describedBy}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </Field>
      {isNew ? <ChangePreview view={view} changes={changes} onEnd={onClose} /> : null}
    </Dialog>
  );
}
