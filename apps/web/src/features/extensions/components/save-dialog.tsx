import { getRouteApi } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { Field, fieldIds } from "../../../components/field.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { useSiteName } from "../../../lib/use-readable.ts";
import { useWords } from "../../../lib/words.ts";
import { conditionsText } from "../search.ts";
import { useListLook } from "../use-list-look.ts";

const route = getRouteApi("/extensions");
const FORM = "save-conditions";
const LONGEST = 40;
const MOST = 20;

/** Gives the present conditions a name and keeps them. The same name again takes the place of the earlier one. */
export function SaveDialog({ onClose }: { onClose: () => void }) {
  const { save } = useWords("listing");
  const search = route.useSearch();
  const { preferences, change } = useListLook();
  const suggested = useSuggestedName();
  const [name, setName] = useState(suggested);
  const [fault, setFault] = useState<string | undefined>(undefined);

  async function keep(event: FormEvent) {
    event.preventDefault();
    const trimmed = name.trim();
    const others = preferences.savedFilters.filter((one) => one.name !== trimmed);
    if (trimmed === "" || trimmed.length > LONGEST) return setFault(save.nameFault);
    if (others.length >= MOST) return setFault(save.fullFault);
    const savedFilters = [...others, { name: trimmed, search: conditionsText(search) }];
    if (await change({ savedFilters })) onClose();
  }

  return (
    <Dialog
      title={save.title}
      firstFocus="saved-name"
      onClose={onClose}
      actions={
        <Button look="primary" type="submit" form={FORM}>
          {save.keep}
        </Button>
      }
    >
      <form id={FORM} noValidate onSubmit={(event) => void keep(event)}>
        <Field
          id="saved-name"
          label={save.name}
          required
          fault={fault}
          note={<p className="hint">{save.nameNote}</p>}
        >
          <input
            id="saved-name"
            className="input"
            autoComplete="off"
            aria-required
            aria-invalid={fault !== undefined}
            aria-describedby={fieldIds("saved-name").describedBy}
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
            onFocus={({ currentTarget }) => currentTarget.select()}
          />
        </Field>
      </form>
    </Dialog>
  );
}

/** What the conditions say, one after the other. */
function useSuggestedName(): string {
  const { kindOf, state, between, list } = usePanel();
  const siteName = useSiteName();
  const search = route.useSearch();
  return [
    search.q,
    search.site && siteName(search.site),
    search.kind && kindOf(search.kind),
    search.state && state[search.state],
    search.department,
    search.planned && list.planned,
  ]
    .filter(Boolean)
    .join(between)
    .slice(0, LONGEST);
}
