import { useNavigate } from "@tanstack/react-router";
import { Button } from "../../../components/button.tsx";
import { useToast } from "../../../components/toast.tsx";
import { afterPaint } from "../../../lib/after-paint.ts";
import { useDraft } from "../../../lib/draft.ts";
import { usePanel } from "../../../lib/messages.tsx";
import type { Applying } from "../use-applying.ts";
import type { Editing } from "../use-editing.ts";

/** Puts what was typed into 変更計画, where it is checked with all else and applied; the drawer has then nothing to keep. */
export function AddToPlanButton({ editing, applying }: { editing: Editing; applying: Applying }) {
  const { edit, toast } = usePanel();
  const { add } = useDraft();
  const show = useToast();
  const navigate = useNavigate();
  const press = () =>
    applying.collect(async (changes) => {
      await add(changes);
      editing.rebase(editing.base, []);
      show({
        kind: "ok",
        text: toast.added(editing.base.number),
        action: { label: toast.seePlan, run: () => void navigate({ to: "/plan" }), isUndo: false },
      });
      await navigate({
        to: "/extensions",
        search: (now: object) => ({ ...now, open: undefined }),
        state: true,
        resetScroll: false,
        ignoreBlocker: true,
      });
    });
  return (
    <Button onClick={({ currentTarget }) => void afterPaint(currentTarget, press)}>{edit.addToPlan}</Button>
  );
}
