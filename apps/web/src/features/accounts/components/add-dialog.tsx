import { inviteAccount, type MadeLink } from "@naisen/api/endpoints/accounts";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Field, fieldIds } from "../../../components/field.tsx";
import { FormDialog } from "../../../components/form-dialog.tsx";
import { type NotDone, useAct } from "../../../lib/use-act.ts";
import { useFaultFocus } from "../../../lib/use-fault-focus.ts";
import { useWords } from "../../../lib/words.ts";
import {
  type AccountFault,
  type AccountInput,
  inputOf,
  readRole,
  readUserId,
  suggestedUserId,
} from "../account-input.ts";
import { ACCOUNTS } from "../api/accounts-query.ts";
import { MadeLinkDialog } from "./made-link-dialog.tsx";
import { RoleFields } from "./role-fields.tsx";

const FORM = "add-account";

/** Adds an account, and shows the link by which its person sets a password. */
export function AddDialog({ onClose }: { onClose: () => void }) {
  const words = useWords("accounts");
  const { form } = words;
  const queries = useQueryClient();
  const { act, isPending } = useAct(inviteAccount);
  const [input, setInput] = useState<AccountInput>(inputOf(null));
  /** null as long as nobody typed one: then it is suggested. */
  const [typedId, setTypedId] = useState<string | null>(null);
  const [fault, setFault] = useFaultFocus<AccountFault>(FORM);
  const [refused, setRefused] = useState<NotDone | null>(null);
  const [made, setMade] = useState<MadeLink | null>(null);
  if (made !== null) return <MadeLinkDialog made={made} onClose={onClose} />;
  const userId = typedId ?? suggestedUserId(input);

  async function submit(): Promise<void> {
    setRefused(null);
    const read = readAll();
    if (typeof read === "string") return setFault(read);
    setFault(null);
    const done = await act({ body: read });
    if (done === null) return;
    if (done.kind === "not-done") {
      if (done.code === "account.taken") setFault("userId");
      if (done.code === "account.no-such-extension") setFault("extension");
      return setRefused(done);
    }
    setMade(done.answer);
    await queries.invalidateQueries({ queryKey: [ACCOUNTS] });
  }

  function readAll() {
    const role = readRole(input);
    if (typeof role === "string") return role;
    const id = readUserId(userId);
    return id === null ? ("userId" satisfies AccountFault) : { userId: id, ...role };
  }

  return (
    <FormDialog
      title={form.addTitle}
      form={FORM}
      submit={isPending ? words.working : form.submitAdd}
      refused={refused}
      onSubmit={submit}
      onClose={onClose}
    >
      <RoleFields input={input} fault={fault} onChange={(some) => setInput((now) => ({ ...now, ...some }))} />
      <Field
        id="account-user-id"
        label={form.userId}
        required
        fault={fault === "userId" ? (refused?.title ?? form.faults.userId) : undefined}
        note={<p className="hint">{form.userIdHint}</p>}
      >
        <input
          id="account-user-id"
          className="input"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={64}
          value={userId}
          aria-invalid={fault === "userId"}
          aria-describedby={fieldIds("account-user-id").describedBy}
          onChange={(event) => setTypedId(event.currentTarget.value)}
        />
      </Field>
    </FormDialog>
  );
}
