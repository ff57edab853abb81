import type { ExtensionView } from "@naisen/api/endpoints/extensions";
import { getRouteApi } from "@tanstack/react-router";
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from "react";
import { Button } from "../../../components/button.tsx";
import { TabPanel } from "../../../components/tabs.tsx";
import { afterPaint } from "../../../lib/after-paint.ts";
import { isComposing } from "../../../lib/composing.ts";
import { usePanel } from "../../../lib/messages.tsx";
import { useMay } from "../../../lib/reads.ts";
import { type EditTab, tabOf, tabsFor } from "../edit-tabs.ts";
import type { EditField } from "../edit-values.ts";
import { inFormOrder, type PlacedViolation, placeViolations } from "../placed-violations.ts";
import { useApplying } from "../use-applying.ts";
import { controlId, useEditing } from "../use-editing.ts";
import { type Preview, usePreview } from "../use-preview.ts";
import { AddToPlanButton } from "./add-to-plan-button.tsx";
import { EditTabs } from "./edit-tabs.tsx";
import { type Act, ExtensionActs } from "./extension-acts.tsx";
import { FormNotices } from "./form-notices.tsx";
import { PreviewPanel } from "./preview-panel.tsx";
import { TabFields } from "./tab-fields.tsx";
import { UnsavedNotice } from "./unsaved-notice.tsx";

const route = getRouteApi("/extensions");

/** The states of the preview in which its plan is about what was typed, or was a moment ago. */
const ASKED: ReadonlySet<Preview["state"]> = new Set(["READY", "CHECKING"]);

interface EditFormProps {
  view: ExtensionView;
  onClose: () => void;
  onAct: (act: Act) => void;
}

/** The form of one extension, with what its changes would do, and the button that makes them so. */
export function EditForm({ view, onClose, onAct }: EditFormProps) {
  const { edit } = usePanel();
  const editing = useEditing(view);
  const mayChange = useMay("applyChanges");
  const preview = usePreview(editing);
  const applying = useApplying(editing);
  const form = useRef<HTMLFormElement>(null);
  const tabs = tabsFor(editing.base);
  const { shown, show } = useShownTab(tabs);
  const { presses, outcome, isPending } = applying;
  useFieldFocus(shown, show);

  const violations: readonly PlacedViolation[] =
    outcome.kind === "REFUSED" && preview.plan !== null && ASKED.has(preview.state)
      ? inFormOrder(placeViolations(preview.plan.violations, preview.planned, editing.base.number))
      : [];

  useEffect(() => {
    if (presses > 0 && outcome.kind !== "NONE") {
      form.current?.querySelector<HTMLElement>("[data-told-first]")?.focus();
    }
  }, [presses, outcome]);

  return (
    <form
      ref={form}
      className="drawer-form"
      noValidate
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (!mayChange || event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || isComposing(event))
          return;
        event.preventDefault();
        void afterPaint(event.currentTarget, applying.press);
      }}
    >
      <EditTabs editing={editing} violations={violations} tabs={tabs} shown={shown} onShow={show} />
      <div className="drawer-body">
        <FormNotices
          editing={editing}
          applying={applying}
          violations={violations}
          view={view}
          preview={preview}
          onReveal={show}
        />
        {tabs.map((tab) => (
          <TabPanel key={tab} name={tab} shown={shown}>
            <Readable isOnlyRead={!mayChange && tab !== "history"}>
              <TabFields
                tab={tab}
                shown={shown}
                editing={editing}
                preview={preview}
                violations={violations}
              />
            </Readable>
          </TabPanel>
        ))}
        {shown === "basic" && mayChange ? <ExtensionActs view={view} onAct={onAct} /> : null}
        {shown === "history" || !mayChange ? null : <PreviewPanel editing={editing} preview={preview} />}
      </div>
      <div className="drawer-foot">
        <UnsavedNotice
          isUnsaved={() => editing.typed().changed.length > 0}
          title={edit.unsavedTitle}
          isHere={(search) => "open" in search && search.open === editing.base.number}
        />
        <div className="actions">
          <Button look="quiet" onClick={onClose}>
            {mayChange ? edit.cancel : edit.close}
          </Button>
          <span className="spacer" />
          {mayChange ? (
            <>
              <AddToPlanButton editing={editing} applying={applying} />
              <Button
                look="primary"
                aria-keyshortcuts="Control+Enter"
                onClick={({ currentTarget }) => void afterPaint(currentTarget, applying.press)}
              >
                {isPending ? edit.applying : edit.apply}
              </Button>
            </>
          ) : null}
        </div>
        {mayChange ? (
          <p className="hint drawer-hint">
            {edit.undoHint}
            <span className="key-hint">
              <kbd>Ctrl</kbd> + <kbd>Enter</kbd> {edit.keys}
            </span>
          </p>
        ) : (
          <p className="hint drawer-hint">{edit.onlyRead}</p>
        )}
      </div>
    </form>
  );
}

/** What can be read and not changed stands in a group that says so. */
function Readable({ isOnlyRead, children }: { isOnlyRead: boolean; children: ReactNode }) {
  const { edit } = usePanel();
  if (!isOnlyRead) return children;
  return (
    <fieldset className="reading" disabled aria-label={edit.onlyRead}>
      {children}
    </fieldset>
  );
}

/** The page that is shown: at first that of the address, which then follows. */
function useShownTab(tabs: readonly EditTab[]) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [shown, setShown] = useState<EditTab>(search.tab ?? "basic");
  function show(tab: EditTab) {
    setShown(tab);
    void navigate({
      search: (now) => ({ ...now, tab: tab === "basic" ? undefined : tab }),
      state: true,
      replace: true,
      resetScroll: false,
    });
  }
  return { shown: tabs.includes(shown) ? shown : "basic", show } as const;
}

/** Whoever comes for a field finds the focus in it, once its page is shown; the address says so once. */
function useFieldFocus(shown: EditTab, show: (tab: EditTab) => void): void {
  const { focus } = route.useSearch();
  const navigate = route.useNavigate();
  const arrive = useEffectEvent((field: EditField) => {
    if (shown !== tabOf(field)) return show(tabOf(field));
    document.getElementById(controlId(field))?.focus();
    void navigate({
      search: (now) => ({ ...now, focus: undefined }),
      state: true,
      replace: true,
      resetScroll: false,
    });
  });
  useEffect(() => {
    if (focus !== undefined) arrive(focus);
  }, [focus, shown]);
}
