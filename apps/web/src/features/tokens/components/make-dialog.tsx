import { type MadeSecret, makeToken } from "@naisen/api/endpoints/tokens";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { FormDialog } from "../../../components/form-dialog.tsx";
import { dayIn, daysBefore } from "../../../lib/days.ts";
import { type NotDone, useAct } from "../../../lib/use-act.ts";
import { useFaultFocus } from "../../../lib/use-fault-focus.ts";
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
  const [fault, setFault] = useFaultFocus<TokenFault>(FORM);
  const [refused, setRefused] = useState<NotDone | null>(null);
  const [made, setMade] = useState<MadeSecret | null>(null);
  if (made !== null) return <SecretDialog made={made} onClose={onClose} />;

  async function submit(): Promise<void> {
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
    <FormDialog
      title={words.form.title}
      form={FORM}
      submit={isPending ? words.working : words.form.submit}
      refused={refused}
      onSubmit={submit}
      onClose={onClose}
    >
      <TokenFields
        input={input}
        fault={fault}
        taken={refused?.code === "token.name-taken" ? refused.title : undefined}
        today={today}
        onChange={(some) => setInput((now) => ({ ...now, ...some }))}
      />
    </FormDialog>
  );
}
