import type { Request } from "@naisen/api/endpoint";
import { offerStepUp, stepUp } from "@naisen/api/endpoints/sessions";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useRef, useState } from "react";
import { Button } from "../../../components/button.tsx";
import { Choices } from "../../../components/choices.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { Field, fieldIds } from "../../../components/field.tsx";
import { Notice } from "../../../components/notice.tsx";
import { factorsQuery } from "../../../lib/factors-query.ts";
import { hasPasskeys, signByPasskey } from "../../../lib/passkey.ts";
import { useAct } from "../../../lib/use-act.ts";
import { useWords } from "../../../lib/words.ts";

const WAYS = ["password", "code"] as const;
type Way = (typeof WAYS)[number];
type Proof = NonNullable<Request<typeof stepUp>["body"]>;

interface StepUpDialogProps {
  userId: string;
  onSettled: (proved: boolean) => void;
}

/** Asks who is there: by the password, the app's code or a passkey, whichever they have. Closed, it was not answered. */
export function StepUpDialog({ userId, onSettled }: StepUpDialogProps) {
  const { stepUp: words, cancel, working } = useWords("security");
  const factors = useQuery(factorsQuery).data;
  const [chosen, setWay] = useState<Way>("password");
  const ways = WAYS.filter((one) => (one === "code" ? factors?.totp != null : factors?.password !== false));
  const way = ways.includes(chosen) ? chosen : ways[0];
  const isLinked = factors?.provider?.linkedAt != null;
  const proving = useProving(onSettled);
  const hasPasskey = factors?.passkeysPossible === true && factors.passkeys.length > 0 && hasPasskeys();
  return (
    <Dialog
      title={words.title}
      onClose={() => proving.close()}
      firstFocus={FIELD}
      actions={
        <>
          <Button look="quiet" onClick={() => proving.close()}>
            {cancel}
          </Button>
          <span className="spacer" />
          {hasPasskey ? <Button onClick={() => void proving.byPasskey()}>{words.byPasskey}</Button> : null}
          {way === undefined ? null : (
            <Button look="primary" type="submit" form="step-up">
              {proving.isPending ? working : words.submit}
            </Button>
          )}
        </>
      }
    >
      <form
        id="step-up"
        className="password-form"
        noValidate
        onSubmit={(event: FormEvent<HTMLFormElement>) => {
          event.preventDefault();
          const typed = String(new FormData(event.currentTarget).get("proof") ?? "");
          if (way === undefined) return;
          if (typed.trim() === "") proving.refuse({ title: words.empty[way] });
          else void proving.by(way === "code" ? { code: typed } : { password: typed });
        }}
      >
        <p>{words.lead}</p>
        {proving.problem === null ? null : (
          <Notice kind="error" urgent title={proving.problem.title}>
            {proving.problem.remedy === undefined ? null : <p>{proving.problem.remedy}</p>}
          </Notice>
        )}
        <input type="text" name="username" autoComplete="username" value={userId} readOnly hidden />
        {isLinked ? <ByProvider onProved={() => proving.settle(true)} /> : null}
        {way === undefined || ways.length < 2 ? null : (
          <Choices
            name="step-up-way"
            legend={words.how}
            look="segmented"
            values={ways}
            labelOf={(one) => words.by[one]}
            value={way}
            onChoose={(one) => {
              setWay(one);
              proving.refuse(null);
            }}
          />
        )}
        {way === undefined ? null : <ProofField key={way} way={way} />}
      </form>
    </Dialog>
  );
}

/** By the company's account, in a tab of its own: what stands here stays. */
function ByProvider({ onProved }: { onProved: () => void }) {
  const { stepUp: words } = useWords("security");
  return (
    <div className="security-part">
      <p>{words.byProviderLead}</p>
      <div className="actions">
        <a className="button button-plain" href="/signin/oidc/again" target="_blank" rel="noopener">
          {words.byProvider}
        </a>
        <Button onClick={onProved}>{words.byProviderDone}</Button>
      </div>
    </div>
  );
}

const FIELD = "step-up-proof";

function ProofField({ way }: { way: Way }) {
  const { stepUp: words } = useWords("security");
  return (
    <Field id={FIELD} label={way === "code" ? words.by.code : words.password} required>
      <input
        id={FIELD}
        name="proof"
        className="input"
        type={way === "code" ? "text" : "password"}
        autoComplete={way === "code" ? "one-time-code" : "current-password"}
        autoCapitalize="none"
        spellCheck={false}
        maxLength={256}
        aria-describedby={fieldIds(FIELD).describedBy}
      />
    </Field>
  );
}

/** Why it did not work, and what to do. */
interface Problem {
  readonly title: string;
  readonly remedy?: string;
}

/** Sends what proves it, once, and settles the question. */
function useProving(onSettled: (proved: boolean) => void) {
  const { stepUp: words } = useWords("security");
  const { act, isPending } = useAct(stepUp);
  const { act: offer } = useAct(offerStepUp);
  const [problem, refuse] = useState<Problem | null>(null);
  const isSettled = useRef(false);

  function settle(proved: boolean): void {
    if (isSettled.current) return;
    isSettled.current = true;
    onSettled(proved);
  }

  async function by(proof: Proof): Promise<void> {
    refuse(null);
    const done = await act({ body: proof });
    if (done?.kind === "done") settle(true);
    if (done?.kind === "not-done") refuse(done);
  }

  async function byPasskey(): Promise<void> {
    refuse(null);
    const offered = await offer({});
    if (offered === null) return;
    if (offered.kind === "not-done") return refuse(offered);
    const passkey = await signByPasskey(offered.answer.options);
    if (passkey === null) return refuse({ title: words.passkeyFailed });
    await by({ passkey: passkey as Extract<Proof, { passkey: unknown }>["passkey"] });
  }

  return { by, byPasskey, refuse, problem, isPending, settle, close: () => settle(false) };
}
