import type { Request } from "@naisen/api/endpoint";
import type { OwnFactors } from "@naisen/api/endpoints/factors";
import { offerStepUp, stepUp } from "@naisen/api/endpoints/sessions";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useRef, useState } from "react";
import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { Field, fieldIds } from "../../../components/field.tsx";
import { Notice } from "../../../components/notice.tsx";
import { factorsQuery } from "../../../lib/factors-query.ts";
import { usePanel } from "../../../lib/messages.tsx";
import { hasPasskeys, signByPasskey } from "../../../lib/passkey.ts";
import { useAct } from "../../../lib/use-act.ts";
import { useWords } from "../../../lib/words.ts";

type Part = "password" | "code";
type Proof = NonNullable<Request<typeof stepUp>["body"]>;

interface StepUpDialogProps {
  userId: string;
  onSettled: (proved: boolean) => void;
}

/**
 * Asks who is there, by all that they have: the password, and the app's code with it, or a passkey; without a password the
 * company's account and the code. Closed, it was not answered.
 */
export function StepUpDialog({ userId, onSettled }: StepUpDialogProps) {
  const { stepUp: words, working } = useWords("security");
  const { edit } = usePanel();
  const factors = useQuery(factorsQuery).data;
  const isLinked = factors?.provider?.linkedAt != null;
  const parts = partsOf(factors, isLinked);
  const proving = useProving(onSettled);
  const hasPasskey = factors?.passkeysPossible === true && factors.passkeys.length > 0 && hasPasskeys();
  const hasNoWay = factors !== undefined && parts.length === 0 && !isLinked && !hasPasskey;
  return (
    <Dialog
      title={words.title}
      onClose={() => proving.close()}
      firstFocus={FIELD}
      cancel={edit.cancel}
      actions={
        <>
          {hasPasskey ? <Button onClick={() => void proving.byPasskey()}>{words.byPasskey}</Button> : null}
          {parts.length === 0 ? null : (
            <Button look="primary" type="submit" form="step-up">
              {proving.isPending ? working : words.submit}
            </Button>
          )}
        </>
      }
    >
      <form
        id="step-up"
        className="stack"
        noValidate
        onSubmit={(event: FormEvent<HTMLFormElement>) => {
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          const typed = Object.fromEntries(parts.map((part) => [part, String(form.get(part) ?? "")]));
          const empty = parts.find((part) => typed[part]?.trim() === "");
          if (empty !== undefined) proving.refuse({ title: words.empty[empty] });
          else if (parts.length > 0) void proving.by(typed as Proof);
        }}
      >
        <p>{words.lead}</p>
        {proving.problem === null ? null : (
          <Notice kind="error" urgent title={proving.problem.title}>
            {proving.problem.remedy === undefined ? null : <p>{proving.problem.remedy}</p>}
          </Notice>
        )}
        <input type="text" name="username" autoComplete="username" value={userId} readOnly hidden />
        {hasNoWay ? <NoWay factors={factors} /> : null}
        {isLinked ? <ByProvider isFirst={parts[0] === "code"} onProved={() => proving.settle(true)} /> : null}
        {parts.map((part, at) => (
          <ProofField key={part} id={at === 0 ? FIELD : `${FIELD}-${part}`} part={part} />
        ))}
      </form>
    </Dialog>
  );
}

/** What is to be typed: never one factor of two, unless the company's account has been the other. */
function partsOf(factors: OwnFactors | undefined, isLinked: boolean): readonly Part[] {
  if (factors?.totp == null)
    return factors?.password === false || factors?.passkeys.length ? [] : ["password"];
  if (factors.password) return ["password", "code"];
  return isLinked ? ["code"] : [];
}

/** Says what somebody can do who has nothing by which to prove it here. */
function NoWay({ factors: { passkeys } }: { factors: OwnFactors }) {
  const { noWay } = useWords("security").stepUp;
  return (
    <Notice kind="warn" title={noWay.title}>
      <p>{passkeys.length > 0 ? noWay.passkey : noWay.password}</p>
    </Notice>
  );
}

/** By the company's account, in a tab of its own: what stands here stays. It may have to come before the code. */
function ByProvider({ isFirst, onProved }: { isFirst: boolean; onProved: () => void }) {
  const { stepUp: words } = useWords("security");
  return (
    <div className="security-part">
      <p>{isFirst ? words.byProviderFirst : words.byProviderLead}</p>
      <div className="actions">
        <a className="button button-plain" href="/signin/oidc/again" target="_blank" rel="noopener">
          {words.byProvider}
        </a>
        <Button onClick={onProved}>{isFirst ? words.byProviderAlone : words.byProviderDone}</Button>
      </div>
    </div>
  );
}

const FIELD = "step-up-proof";

function ProofField({ id, part }: { id: string; part: Part }) {
  const { stepUp: words } = useWords("security");
  return (
    <Field id={id} label={words[part]} required>
      <input
        id={id}
        name={part}
        className="input"
        type={part === "code" ? "text" : "password"}
        autoComplete={part === "code" ? "one-time-code" : "current-password"}
        autoCapitalize="none"
        spellCheck={false}
        maxLength={256}
        aria-describedby={fieldIds(id).describedBy}
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
