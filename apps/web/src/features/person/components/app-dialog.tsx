import type { Answer } from "@naisen/api/endpoint";
import { confirmTotp, type startTotp } from "@naisen/api/endpoints/factors";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { Field, fieldIds } from "../../../components/field.tsx";
import { useToast } from "../../../components/toast.tsx";
import { factorsQuery } from "../../../lib/factors-query.ts";
import { usePanel } from "../../../lib/messages.tsx";
import { useAct } from "../../../lib/use-act.ts";
import { useWords } from "../../../lib/words.ts";

interface AppDialogProps {
  started: Answer<typeof startTotp>;
  onClose: () => void;
  /** The first factor brings recovery codes. */
  onCodes: (codes: readonly string[] | null) => void;
}

const FIELD = "app-code";

/** Shows what an authenticator app is set up with, and takes its first code. */
export function AppDialog({ started, onClose, onCodes }: AppDialogProps) {
  const words = useWords("security");
  const { edit } = usePanel();
  const queries = useQueryClient();
  const show = useToast();
  const { act, isPending } = useAct(confirmTotp);
  const [fault, setFault] = useState<string | undefined>();
  const { qr, secret } = started;

  async function confirm(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const code = String(new FormData(event.currentTarget).get("code") ?? "").trim();
    if (code === "") return refuse(words.codeFault);
    const done = await act({ body: { code } });
    if (done === null) return;
    if (done.kind === "not-done") return refuse(`${done.title} ${done.remedy}`);
    onClose();
    onCodes(done.answer.recoveryCodes);
    show({ kind: "ok", text: words.appAdded });
    await queries.invalidateQueries({ queryKey: factorsQuery.queryKey });
  }

  function refuse(text: string): void {
    setFault(text);
    document.getElementById(FIELD)?.focus();
  }

  return (
    <Dialog
      title={words.addApp}
      onClose={onClose}
      cancel={edit.cancel}
      actions={
        <Button look="primary" type="submit" form="app-form">
          {isPending ? words.working : words.confirmApp}
        </Button>
      }
    >
      <form id="app-form" className="password-form" noValidate onSubmit={(event) => void confirm(event)}>
        <p>{words.appSteps}</p>
        <svg
          className="qr"
          role="img"
          aria-label={words.appPicture}
          viewBox={`0 0 ${qr.size} ${qr.size}`}
          shapeRendering="crispEdges"
        >
          <path fill="#fff" d={`M0 0h${qr.size}v${qr.size}H0z`} />
          <path fill="#000" d={qr.path} />
        </svg>
        <div>
          <p className="hint">{words.appSecret}</p>
          <p className="codes">{(secret.match(/.{1,4}/g) ?? []).join(" ")}</p>
        </div>
        <Field id={FIELD} label={words.code} required fault={fault}>
          <input
            id={FIELD}
            name="code"
            className="input"
            autoComplete="one-time-code"
            inputMode="numeric"
            maxLength={40}
            aria-invalid={fault !== undefined}
            aria-describedby={fieldIds(FIELD).describedBy}
          />
        </Field>
      </form>
    </Dialog>
  );
}
