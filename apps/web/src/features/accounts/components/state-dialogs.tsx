import {
  type Account,
  endAccountSessions,
  putAccountState,
  removeAccount,
  removeAccountFactors,
} from "@naisen/api/endpoints/accounts";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { NotDoneNotice } from "../../../components/not-done-notice.tsx";
import { useToast } from "../../../components/toast.tsx";
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

/** Takes an account's second factors away. */
export function FactorsDialog({ account, onClose }: RowDialogProps) {
  const words = useWords("accounts");
  const { act, isPending } = useAct(removeAccountFactors);
  const { userId } = account;
  return (
    <ConfirmDialog
      account={account}
      words={words.removingFactors}
      isPending={isPending}
      onClose={onClose}
      run={() => act({ params: { userId } })}
    />
  );
}

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
  run: () => Promise<{ readonly kind: "done" } | ({ readonly kind: "not-done" } & NotDone) | null>;
}

/** Says what follows, and does it when it is pressed. */
function ConfirmDialog({ account, words, isPending, run, onClose }: ConfirmProps) {
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
    </Dialog>
  );
}
