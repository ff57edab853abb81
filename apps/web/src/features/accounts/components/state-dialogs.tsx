import {
  type Account,
  endAccountSessions,
  putAccountState,
  removeAccount,
  removeAccountFactors,
} from "@naisen/api/endpoints/accounts";
import { type IdentifiedBy, identifiedBy } from "@naisen/api/identified-by";
import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Button } from "../../../components/button.tsx";
import { Choices } from "../../../components/choices.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { Field, fieldIds } from "../../../components/field.tsx";
import { NotDoneNotice } from "../../../components/not-done-notice.tsx";
import { useToast } from "../../../components/toast.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { type NotDone, useAct } from "../../../lib/use-act.ts";
import { useWords } from "../../../lib/words.ts";
import { ACCOUNTS } from "../api/accounts-query.ts";

interface RowDialogProps {
  account: Account;
  onClose: () => void;
}

/** Stops an account, or lets it go on. */
export function StateDialog({ account, onClose }: RowDialogProps) {
  const words = useWords("accounts");
  const { act, isPending } = useAct(putAccountState);
  const disabled = account.state !== "DISABLED";
  const { userId } = account;
  return (
    <ConfirmDialog
      account={account}
      words={disabled ? words.disabling : words.enabling}
      isPending={isPending}
      onClose={onClose}
      run={() => act({ params: { userId }, body: { disabled } })}
    />
  );
}

/** Takes an account away. */
export function RemoveDialog({ account, onClose }: RowDialogProps) {
  const words = useWords("accounts");
  const { act, isPending } = useAct(removeAccount);
  const { userId } = account;
  return (
    <ConfirmDialog
      account={account}
      words={words.removing}
      isPending={isPending}
      onClose={onClose}
      run={() => act({ params: { userId } })}
    />
  );
}

/** Takes an account's second factors away, once it is said how it was made sure that it was its person who asked. */
export function FactorsDialog({ account, onClose }: RowDialogProps) {
  const words = useWords("accounts").removingFactors;
  const { edit } = usePanel();
  const { act, isPending } = useAct(removeAccountFactors);
  const [how, setHow] = useState<IdentifiedBy | null>(null);
  const [note, setNote] = useState("");
  const { userId } = account;
  const run = async () =>
    how === null || note.trim() === ""
      ? ({ kind: "not-done", code: null, title: words.missing, remedy: words.missingRemedy } as const)
      : act({ params: { userId }, body: { identifiedBy: how, note } });
  return (
    <ConfirmDialog account={account} words={words} isPending={isPending} onClose={onClose} run={run}>
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
    </ConfirmDialog>
  );
}

const NOTE = "identified-note";

/** Ends an account's sessions. */
export function SessionsDialog({ account, onClose }: RowDialogProps) {
  const words = useWords("accounts");
  const { act, isPending } = useAct(endAccountSessions);
  const { userId } = account;
  return (
    <ConfirmDialog
      account={account}
      words={words.endingSessions}
      isPending={isPending}
      onClose={onClose}
      run={() => act({ params: { userId } })}
    />
  );
}

interface ConfirmProps extends RowDialogProps {
  words: {
    readonly title: (name: string) => string;
    readonly follows: readonly string[];
    readonly submit: string;
    readonly done: (name: string) => string;
  };
  isPending: boolean;
  /** What is to be filled in first. */
  children?: ReactNode;
  run: () => Promise<{ readonly kind: "done" } | ({ readonly kind: "not-done" } & NotDone) | null>;
}

/** Says what follows, and does it when it is pressed. */
function ConfirmDialog({ account, words, isPending, run, onClose, children }: ConfirmProps) {
  const { cancel, working } = useWords("accounts");
  const show = useToast();
  const queries = useQueryClient();
  const [refused, setRefused] = useState<NotDone | null>(null);
  const name = account.name ?? account.userId;

  async function confirm(): Promise<void> {
    const done = await run();
    if (done === null) return;
    if (done.kind === "not-done") return setRefused(done);
    onClose();
    show({ kind: "ok", text: words.done(name) });
    await queries.invalidateQueries({ queryKey: [ACCOUNTS] });
  }

  return (
    <Dialog
      title={words.title(name)}
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            {cancel}
          </Button>
          <span className="spacer" />
          <Button look="primary" onClick={() => void confirm()}>
            {isPending ? working : words.submit}
          </Button>
        </>
      }
    >
      <NotDoneNotice refused={refused} />
      <ul className="follows">
        {words.follows.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {children}
    </Dialog>
  );
}
