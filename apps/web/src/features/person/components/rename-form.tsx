import { useState } from "react";
import { Button } from "../../../components/button.tsx";
import { Field, fieldIds } from "../../../components/field.tsx";
import { useWords } from "../../../lib/words.ts";

interface RenameFormProps {
  name: string;
  onName: (name: string) => Promise<void>;
  onCancel: () => void;
}

const LONGEST = 40;
const FIELD = "new-name";

/** Gives a saved filter another name. */
export function RenameForm({ name, onName, onCancel }: RenameFormProps) {
  const words = useWords("person");
  const [typed, setTyped] = useState(name);
  const [isRefused, setRefused] = useState(false);
  const next = typed.trim();
  const isName = next.length > 0 && next.length <= LONGEST;
  return (
    <form
      className="rename"
      onSubmit={(event) => {
        event.preventDefault();
        setRefused(!isName);
        if (isName) void onName(next);
      }}
    >
      <Field id={FIELD} label={words.newName} fault={isRefused && !isName ? words.nameFault : undefined}>
        <input
          // biome-ignore lint/a11y/noAutofocus: the field takes the place of the button that was pressed
          autoFocus
          id={FIELD}
          className="input"
          value={typed}
          aria-invalid={isRefused && !isName}
          aria-describedby={fieldIds(FIELD).describedBy}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </Field>
      <div className="actions">
        <Button small look="recommended" type="submit">
          {words.keepName}
        </Button>
        <Button small onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
