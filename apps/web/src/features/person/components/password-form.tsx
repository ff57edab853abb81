import { changePassword } from "@naisen/api/endpoints/person";
import { type FormEvent, useEffect, useState } from "react";
import { Button } from "../../../components/button.tsx";
import { Field, fieldIds } from "../../../components/field.tsx";
import { Notice } from "../../../components/notice.tsx";
import { useToast } from "../../../components/toast.tsx";
import { type NotDone, useAct } from "../../../lib/use-act.ts";
import { useWords } from "../../../lib/words.ts";
import "../../../styles/password.css";

const FIELDS = ["current", "next", "again"] as const;
type FieldName = (typeof FIELDS)[number];
type Typed = Readonly<Record<FieldName, string>>;
interface Fault {
  readonly field: FieldName;
  readonly text: string;
}

const NOTHING: Typed = { current: "", next: "", again: "" };
/** As many as the server takes; it is asked anyway. */
const FEWEST_CHARACTERS = 15;

/** Changes one's own password: the one of now, and the new one twice. */
export function PasswordForm({ userId }: { userId: string }) {
  const { password: words } = useWords("person");
  const show = useToast();
  const { act, isPending } = useAct(changePassword);
  const [typed, setTyped] = useState(NOTHING);
  const [fault, setFault] = useState<Fault | null>(null);
  const [refused, setRefused] = useState<NotDone | null>(null);
  useEffect(() => {
    if (fault !== null) document.getElementById(idOf(fault.field))?.focus();
  }, [fault]);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setRefused(null);
    const found = faultIn(typed, words.faults);
    setFault(found);
    if (found !== null) return;
    const done = await act({ body: { current: typed.current, next: typed.next } });
    if (done === null) return;
    if (done.kind === "not-done") {
      const field = FIELD_OF[done.code ?? ""];
      if (field === undefined) return setRefused(done);
      return setFault({ field, text: `${done.title}${done.remedy}` });
    }
    setTyped(NOTHING);
    show({ kind: "ok", text: words.done });
  }

  return (
    <section className="card" aria-labelledby="password-title">
      <div className="card-head">
        <h2 id="password-title">{words.title}</h2>
      </div>
      <form className="card-body password-form" noValidate onSubmit={(event) => void submit(event)}>
        <p className="meta">{words.lead}</p>
        {refused === null ? null : (
          <Notice kind="error" urgent title={refused.title}>
            <p>{refused.remedy}</p>
          </Notice>
        )}
        <input type="text" name="username" autoComplete="username" value={userId} readOnly hidden />
        {FIELDS.map((name) => (
          <PasswordField
            key={name}
            name={name}
            value={typed[name]}
            fault={fault?.field === name ? fault.text : undefined}
            onType={(value) => setTyped((now) => ({ ...now, [name]: value }))}
          />
        ))}
        <div className="actions">
          <Button look="primary" type="submit">
            {isPending ? words.working : words.submit}
          </Button>
        </div>
      </form>
    </section>
  );
}

const FIELD_OF: Readonly<Record<string, FieldName>> = {
  "password.wrong": "current",
  "password.too-short": "next",
  "password.guessable": "next",
};

function faultIn(
  { current, next, again }: Typed,
  words: { readonly current: string; readonly short: string; readonly differ: string },
): Fault | null {
  if (current === "") return { field: "current", text: words.current };
  if ([...next].length < FEWEST_CHARACTERS) return { field: "next", text: words.short };
  return next === again ? null : { field: "again", text: words.differ };
}

function idOf(name: FieldName): string {
  return `password-${name}`;
}

/** A password with the button that shows it. It may be pasted. */
function PasswordField({
  name,
  value,
  fault,
  onType,
}: {
  name: FieldName;
  value: string;
  fault: string | undefined;
  onType: (value: string) => void;
}) {
  const { password: words } = useWords("person");
  const [shown, setShown] = useState(false);
  const id = idOf(name);
  return (
    <Field
      id={id}
      label={words[name]}
      required
      fault={fault}
      note={name === "next" ? <p className="hint">{words.hint}</p> : null}
    >
      <div className="password-box">
        <input
          id={id}
          className="input"
          type={shown ? "text" : "password"}
          autoComplete={name === "current" ? "current-password" : "new-password"}
          maxLength={256}
          value={value}
          aria-invalid={fault !== undefined}
          aria-describedby={fieldIds(id).describedBy}
          onChange={(event) => onType(event.currentTarget.value)}
        />
        <Button aria-pressed={shown} aria-label={words.showOf(words[name])} onClick={() => setShown(!shown)}>
          {words.show}
        </Button>
      </div>
    </Field>
  );
}
