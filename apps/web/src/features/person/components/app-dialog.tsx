import type { Answer } from "@naisen/api/endpoint";
import { confirmTotp, type startTotp } from "@naisen/api/endpoints/factors";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Field, fieldIds } from "../../../components/field.tsx";
import { FormDialog } from "../../../components/form-dialog.tsx";
import { useToast } from "../../../components/toast.tsx";
import { factorsQuery } from "../../../lib/factors-query.ts";
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
  const queries = useQueryClient();
  const show = useToast();
  const { act, isPending } = useAct(confirmTotp);
  const [fault, setFault] = useState<string | undefined>();
  const { qr, secret } = started;

  async function confirm(typed: FormData): Promise<void> {
    const code = String(typed.get("code") ?? "").trim();
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
    <FormDialog
      title={words.addApp}
      form="app-form"
      submit={isPending ? words.working : words.confirmApp}
      onSubmit={confirm}
      onClose={onClose}
    >
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
    </FormDialog>
  );
}
