import type { Endpoint } from "@naisen/api/endpoint";
import {
  type Account,
  endAccountSessions,
  putAccountState,
  removeAccount,
  removeAccountFactors,
} from "@naisen/api/endpoints/accounts";
import { type IdentifiedBy, identifiedBy } from "@naisen/api/identified-by";
import { useQueryClient } from "@tanstack/react-query";
import { type ComponentProps, useState } from "react";
import { Choices } from "../../../components/choices.tsx";
import { ConfirmDialog } from "../../../components/confirm-dialog.tsx";
import { Field, fieldIds } from "../../../components/field.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { useWords } from "../../../lib/words.ts";
import { ACCOUNTS } from "../api/accounts-query.ts";

interface RowDialogProps {
  account: Account;
  onClose: () => void;
}

/** Stops an account, or lets it go on. */
export function StateDialog({ account, onClose }: RowDialogProps) {
  const words = useWords("accounts");
  const disabled = account.state !== "DISABLED";
  return (
    <AccountDialog
      account={account}
      words={disabled ? words.disabling : words.enabling}
      endpoint={putAccountState}
      request={{ params: { userId: account.userId }, body: { disabled } }}
      onClose={onClose}
    />
  );
}

/** Takes an account away. */
export function RemoveDialog({ account, onClose }: RowDialogProps) {
  const { removing } = useWords("accounts");
  return (
    <AccountDialog
      account={account}
      words={removing}
      endpoint={removeAccount}
      request={{ params: { userId: account.userId } }}
      returnTo="accounts"
      onClose={onClose}
    />
  );
}

/** Takes an account's second factors away, once it is said how it was made sure that it was its person who asked. */
export function FactorsDialog({ account, onClose }: RowDialogProps) {
  const words = useWords("accounts").removingFactors;
  const { edit } = usePanel();
  const [how, setHow] = useState<IdentifiedBy | null>(null);
  const [note, setNote] = useState("");
  return (
    <AccountDialog
      account={account}
      words={words}
      endpoint={removeAccountFactors}
      request={
        how === null || note.trim() === ""
          ? { title: words.missing, remedy: words.missingRemedy }
          : { params: { userId: account.userId }, body: { identifiedBy: how, note } }
      }
      onClose={onClose}
    >
      <Choices
        name="identified-by"
        legend={words.how}
        look="list"
        values={identifiedBy.options}
        labelOf={(one) => words.by[one]}
        value={how}
        onChoose={setHow}
        mark={<span className="field-required">{edit.required}</span>}
      />
      <Field id={NOTE} label={words.note} required note={words.noteHint}>
        <input
          id={NOTE}
          className="input"
          maxLength={200}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          aria-describedby={fieldIds(NOTE).describedBy}
        />
      </Field>
    </AccountDialog>
  );
}

const NOTE = "identified-note";

/** Ends an account's sessions. */
export function SessionsDialog({ account, onClose }: RowDialogProps) {
  const { endingSessions } = useWords("accounts");
  return (
    <AccountDialog
      account={account}
      words={endingSessions}
      endpoint={endAccountSessions}
      request={{ params: { userId: account.userId } }}
      onClose={onClose}
    />
  );
}

interface AccountDialogProps<E extends Endpoint>
  extends RowDialogProps,
    Pick<ComponentProps<typeof ConfirmDialog<E>>, "endpoint" | "request" | "returnTo" | "children"> {
  words: {
    readonly title: (name: string) => string;
    readonly follows: readonly string[];
    readonly submit: string;
    readonly done: (name: string) => string;
  };
}

/** Does something to an account, and reads the list anew. */
function AccountDialog<E extends Endpoint>({ account, words, ...asked }: AccountDialogProps<E>) {
  const { working } = useWords("accounts");
  const queries = useQueryClient();
  const name = account.name ?? account.userId;
  return (
    <ConfirmDialog
      {...asked}
      title={words.title(name)}
      follows={words.follows}
      submit={words.submit}
      working={working}
      done={words.done(name)}
      onDone={() => queries.invalidateQueries({ queryKey: [ACCOUNTS] })}
    />
  );
}
