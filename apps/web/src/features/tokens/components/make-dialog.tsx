import { type MadeSecret, makeToken } from "@naisen/api/endpoints/tokens";

import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useEffect, useState } from "react";
import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { NotDoneNotice } from "../../../components/not-done-notice.tsx";
import { dayIn, daysBefore } from "../../../lib/days.ts";
import { type NotDone, useAct } from "../../../lib/use-act.ts";
import { useWords } from "../../../lib/words.ts";
import { tokensQuery } from "../api/tokens-query.ts";
import { readToken, type TokenFault, type TokenInput } from "../token-input.ts";
import { SecretDialog } from "./secret-dialog.tsx";
import { TokenFields } from "./token-fields.tsx";

const FORM = "make-token";
/** Until a day is chosen. */
const USUAL_DAYS = 90;

/** Makes a token, and shows its value once. */
export function MakeDialog({ onClose }: { onClose: () => void }) {
  const words = useWords("tokens");
  const queries = useQueryClient();
  const { act, isPending } = useAct(makeToken);
  const [today] = useState(() => dayIn(Date.now()));
  const [input, setInput] = useState<TokenInput>({
    name: "",
    right: "READ",
    sites: null,
    endsOn: daysBefore(today, -USUAL_DAYS),
  });
  const [fault, setFault] = useFaultFocus();
  const [refused, setRefused] = useState<NotDone | null>(null);
  const [made, setMade] = useState<MadeSecret | null>(null);
  if (made !== null) return <SecretDialog made={made} onClose={onClose} />;

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setRefused(null);
    const read = readToken(input, today);
    if (typeof read === "string") return setFault(read);
    setFault(null);
    const done = await act({ body: read });
    if (done === null) return;
    if (done.kind === "not-done") {
      if (done.code === "token.name-taken") setFault("name");
      return setRefused(done);
    }
    setMade(done.answer);
    await queries.invalidateQueries({ queryKey: tokensQuery.queryKey });
  }

  return (
    <Dialog
      title={words.form.title}
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            {words.cancel}
          </Button>
          <span className="spacer" />
          <Button look="primary" type="submit" form={FORM}>
            {isPending ? words.working : words.form.submit}
          </Button>
        </>
      }
    >
      <form id={FORM} className="account-form" noValidate onSubmit={(event) => void submit(event)}>
        <NotDoneNotice refused={refused} />
        <TokenFields
          input={input}
          fault={fault}
          taken={refused?.code === "token.name-taken" ? refused.title : undefined}
          today={today}
          onChange={(some) => setInput((now) => ({ ...now, ...some }))}
        />
      </form>
    </Dialog>
  );
}

/** The field that is not right; each time that one is told, the focus goes to it. */
function useFaultFocus() {
  const [told, setTold] = useState<{ readonly fault: TokenFault | null }>({ fault: null });
  useEffect(() => {
    if (told.fault === null) return;
    document.querySelector<HTMLElement>(`#${FORM} :is([aria-invalid="true"], [data-fault])`)?.focus();
  }, [told]);
  return [told.fault, (fault: TokenFault | null) => setTold({ fault })] as const;
}
