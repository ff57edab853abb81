import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { Button, IconButton } from "../../../components/button.tsx";
import { Choices } from "../../../components/choices.tsx";
import { isComposing } from "../../../lib/composing.ts";
import { usePanel } from "../../../lib/messages.tsx";
import { numberPlanQuery } from "../../../lib/number-reads.ts";
import { useWords } from "../../../lib/words.ts";
import type { ExtensionKind } from "../add-values.ts";
import { openAs } from "../open-as.ts";
import { inFormOrder, placeViolations } from "../placed-violations.ts";
import { addControlId, useAdding } from "../use-adding.ts";
import { useMaking } from "../use-making.ts";
import { usePreview } from "../use-preview.ts";
import { AddFields } from "./add-fields.tsx";
import { AddNotices } from "./add-notices.tsx";
import { AddPreview } from "./add-preview.tsx";
import { UnsavedNotice } from "./unsaved-notice.tsx";
import "../../../styles/drawer.css";
import "../../../styles/preview.css";
import "../../../styles/settings.css";
import "../../../styles/editing.css";

const route = getRouteApi("/extensions");

interface AddDrawerProps {
  kind: ExtensionKind;
  /** The number that it is to have. */
  number: string | undefined;
  onClose: () => void;
}

/** The pane in which an extension is added: its fields, the calls that it brings, and the press that adds it. */
export function AddDrawer({ kind, number, onClose }: AddDrawerProps) {
  const { edit } = usePanel();
  const words = useWords("editing");
  const navigate = route.useNavigate();
  const adding = useAdding(kind, number);
  const preview = usePreview(adding.preview);
  const form = useRef<HTMLFormElement>(null);
  const making = useMaking((applied) => (applied === null ? leave() : open()));
  const { outcome, presses } = making;
  const told = outcome.kind === "REFUSED";
  const violations = told
    ? inFormOrder(placeViolations(preview.plan?.violations ?? [], preview.planned, adding.input.number))
    : [];

  useEffect(() => document.getElementById(addControlId("name"))?.focus(), []);
  useEffect(() => {
    if (presses > 0 && outcome.kind !== "NONE") {
      form.current?.querySelector<HTMLElement>("[data-told-first]")?.focus();
    }
  }, [presses, outcome]);

  const leave = () =>
    navigate({
      search: (now) => ({ ...now, add: undefined, number: undefined }),
      state: true,
      resetScroll: false,
      ignoreBlocker: true,
    });
  const open = () => {
    const to = openAs(adding.input.number);
    return navigate({ ...to, search: (now) => ({ ...to.search(now), add: undefined, number: undefined }) });
  };

  function press() {
    const isUnbound = adding.kind === "MOBILE" && adding.input.mobile === "";
    const said = {
      done: (isUnbound ? words.add.doneUnbound : words.add.done)(adding.input.number),
      accepted: words.add.accepted(adding.input.number),
    };
    if (adding.changes === null) making.refuse();
    else void making.make(adding.changes, said);
  }

  function collect() {
    if (adding.changes === null) making.refuse();
    else void making.collect(adding.changes);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || isComposing(event)) return;
    event.preventDefault();
    press();
  }

  return (
    <aside className="drawer" aria-labelledby="drawer-title">
      <header className="drawer-head">
        <h2 id="drawer-title" tabIndex={-1}>
          {words.add.title}
        </h2>
        <span className="spacer" />
        <IconButton icon="cross" label={edit.close} onClick={onClose} />
      </header>
      <form
        ref={form}
        className="drawer-form"
        noValidate
        onSubmit={(event) => event.preventDefault()}
        onKeyDown={onKeyDown}
      >
        <div className="drawer-body">
          <AddNotices adding={adding} making={making} violations={violations} onAgain={press} />
          <KindField kind={kind} />
          <AddFields adding={adding} preview={preview} violations={violations} told={told} />
          <AddPreview preview={preview} />
        </div>
        <div className="drawer-foot">
          <UnsavedNotice
            isUnsaved={() => adding.isTyped}
            title={words.add.unsaved}
            isHere={(search) => "add" in search && search.add !== undefined}
          />
          <div className="actions">
            <Button look="quiet" onClick={onClose}>
              {edit.cancel}
            </Button>
            <span className="spacer" />
            <Button onClick={collect}>{words.toPlan}</Button>
            <Button look="primary" aria-keyshortcuts="Control+Enter" onClick={press}>
              {making.isPending ? words.add.applying : words.add.apply}
            </Button>
          </div>
          <p className="hint drawer-hint">
            {words.add.hint}
            <span className="key-hint">
              <kbd>Ctrl</kbd> + <kbd>Enter</kbd> {words.add.keys}
            </span>
          </p>
        </div>
      </form>
    </aside>
  );
}

/** What is added: only kinds that the contract's menu has. */
function KindField({ kind }: { kind: ExtensionKind }) {
  const { kindOf } = usePanel();
  const words = useWords("editing");
  const navigate = route.useNavigate();
  const kinds = useQuery(numberPlanQuery).data?.kinds ?? [kind];
  return (
    <div className="field-wide">
      <Choices
        name="kind"
        legend={words.add.kind}
        look="segmented"
        values={kinds}
        labelOf={kindOf}
        value={kind}
        onChoose={(add) =>
          void navigate({
            search: (now) => ({ ...now, add }),
            state: true,
            replace: true,
            resetScroll: false,
          })
        }
      />
    </div>
  );
}
