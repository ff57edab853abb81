import { type Account, putAccountRole } from "@naisen/api/endpoints/accounts";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { FormDialog } from "../../../components/form-dialog.tsx";
import { useToast } from "../../../components/toast.tsx";
import { type NotDone, useAct } from "../../../lib/use-act.ts";
import { useFaultFocus } from "../../../lib/use-fault-focus.ts";
import { useWords } from "../../../lib/words.ts";
import { type AccountFault, type AccountInput, inputOf, readRole } from "../account-input.ts";
import { ACCOUNTS } from "../api/accounts-query.ts";
import { RoleFields } from "./role-fields.tsx";

const FORM = "change-role";

/** Gives an account another role, a user another extension, an administrator another name. */
export function RoleDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const words = useWords("accounts");
  const { form } = words;
  const show = useToast();
  const queries = useQueryClient();
  const { act, isPending } = useAct(putAccountRole);
  const [input, setInput] = useState<AccountInput>(inputOf(account));
  const [fault, setFault] = useFaultFocus<AccountFault>(FORM);
  const [refused, setRefused] = useState<NotDone | null>(null);
  const name = account.name ?? account.userId;

  async function submit(): Promise<void> {
    setRefused(null);
    const read = readRole(input);
    if (typeof read === "string") return setFault(read);
    setFault(null);
    const done = await act({ params: { userId: account.userId }, body: read });
    if (done === null) return;
    if (done.kind === "not-done") {
      if (done.code === "account.no-such-extension") setFault("extension");
      return setRefused(done);
    }
    onClose();
    show({ kind: "ok", text: words.roleDone(name) });
    await queries.invalidateQueries({ queryKey: [ACCOUNTS] });
  }

  return (
    <FormDialog
      title={form.roleTitle(name)}
      form={FORM}
      submit={isPending ? words.working : form.submitRole}
      refused={refused}
      onSubmit={submit}
      onClose={onClose}
    >
      <RoleFields input={input} fault={fault} onChange={(some) => setInput((now) => ({ ...now, ...some }))} />
      <p className="meta">{form.roleFollows}</p>
    </FormDialog>
  );
}
