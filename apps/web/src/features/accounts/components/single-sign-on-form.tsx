import {
  type ProviderHosts,
  putSingleSignOn,
  type SingleSignOnRead,
  type SingleSignOnSetting,
} from "@naisen/api/endpoints/single-sign-on";
import { type FormEvent, useState } from "react";
import { Button } from "../../../components/button.tsx";
import { Choices } from "../../../components/choices.tsx";
import { Field, fieldIds } from "../../../components/field.tsx";
import { NotDoneNotice } from "../../../components/not-done-notice.tsx";
import { type NotDone, useAct } from "../../../lib/use-act.ts";
import { useWords } from "../../../lib/words.ts";
import { ProviderRead } from "./provider-read.tsx";

const OTHERS = ["KEPT", "ENDED"] as const;
type Text = "issuer" | "clientId" | "clientSecret";
interface Input extends Readonly<Record<Text, string>> {
  readonly others: (typeof OTHERS)[number];
}

interface FormProps {
  setting: SingleSignOnSetting["setting"];
  onSaved: () => void;
  onRemove: () => void;
}

/** The provider's address and by what it knows us; it is read first, and saved when it was seen where it leads. */
export function SingleSignOnForm({ setting, onSaved, onRemove }: FormProps) {
  const { singleSignOn: words, working } = useWords("accounts");
  const { act, isPending } = useAct(putSingleSignOn);
  const [input, setInput] = useState<Input>(inputOf(setting));
  const [fault, setFault] = useState<Text | null>(null);
  const [refused, setRefused] = useState<NotDone | null>(null);
  const [read, setRead] = useState<SingleSignOnRead | null>(null);
  const change = (some: Partial<Input>) => {
    setInput((now) => ({ ...now, ...some }));
    if (some.issuer !== undefined) setRead(null);
  };
  /** Where the saved one leads stands on the page. */
  const known = input.issuer.trim() === setting?.issuer ? setting.hosts : null;
  const isToSave = read !== null && !read.saved && read.notAllowed.length === 0;

  async function send(seen: ProviderHosts | null): Promise<void> {
    setRefused(null);
    setRead(null);
    const missing = (["issuer", "clientId"] as const).find((name) => input[name].trim() === "") ?? null;
    setFault(missing);
    if (missing !== null) return document.getElementById(idOf(missing))?.focus();
    const { issuer, clientId, clientSecret, others } = input;
    const secret = clientSecret === "" ? {} : { clientSecret };
    const hosts = seen === null ? {} : { hosts: seen };
    const done = await act({ body: { issuer, clientId, ...secret, only: others === "ENDED", ...hosts } });
    if (done === null) return;
    if (done.kind === "not-done") return setRefused(done);
    const { answer } = done;
    change({ issuer: answer.issuer, ...(answer.saved ? { clientSecret: "" } : {}) });
    setRead(answer);
    if (answer.saved) onSaved();
  }

  function readProvider(event: FormEvent): void {
    event.preventDefault();
    void send(known);
  }

  const textField = (name: Text, hint: string) => (
    <Field
      id={idOf(name)}
      label={words[name]}
      required={name !== "clientSecret"}
      fault={fault === name ? words.faults[name as "issuer" | "clientId"] : undefined}
      note={<p className="hint">{hint}</p>}
    >
      <input
        id={idOf(name)}
        className="input"
        type={name === "clientSecret" ? "password" : "text"}
        inputMode={name === "issuer" ? "url" : undefined}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={300}
        value={input[name]}
        aria-invalid={fault === name}
        aria-describedby={fieldIds(idOf(name)).describedBy}
        onChange={(event) => change({ [name]: event.currentTarget.value })}
      />
    </Field>
  );

  return (
    <form className="stack" noValidate onSubmit={readProvider}>
      <NotDoneNotice refused={refused} />
      {textField("issuer", words.issuerHint)}
      {textField("clientId", words.clientIdHint)}
      {textField("clientSecret", setting?.hasSecret ? words.secretKept : words.secretHint)}
      <Choices
        name="single-sign-on-others"
        legend={words.others}
        look="list"
        values={OTHERS}
        labelOf={(value) => words.othersOf[value]}
        value={input.others}
        onChoose={(others) => change({ others })}
      >
        <p className="hint">{words.othersHint}</p>
      </Choices>
      <div role="status">{read === null ? null : <ProviderRead read={read} />}</div>
      <div className="actions">
        <Button look={isToSave ? "plain" : "primary"} type="submit">
          {isPending ? working : known === null ? words.read : words.save}
        </Button>
        {isToSave ? (
          <Button look="primary" onClick={() => void send(read.hosts)}>
            {words.saveSeen}
          </Button>
        ) : null}
        {setting === null ? null : <Button onClick={onRemove}>{words.remove}</Button>}
      </div>
    </form>
  );
}

function inputOf(setting: SingleSignOnSetting["setting"]): Input {
  return {
    issuer: setting?.issuer ?? "",
    clientId: setting?.clientId ?? "",
    clientSecret: "",
    others: setting?.only === true ? "ENDED" : "KEPT",
  };
}

function idOf(name: Text): string {
  return `single-sign-on-${name}`;
}
