import type { ReactNode } from "react";
import { usePanel } from "../lib/messages.tsx";
import type { NotDone } from "../lib/use-act.ts";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { NotDoneNotice } from "./not-done-notice.tsx";

interface FormDialogProps {
  title: string;
  /** The id of the form. */
  form: string;
  submit: string;
  /** Why the last try was refused. */
  refused: NotDone | null;
  onSubmit: () => Promise<void>;
  onClose: () => void;
  children: ReactNode;
}

/** A form in a dialog: what is filled in, and the button that sends it. */
export function FormDialog(props: FormDialogProps) {
  const { title, form, submit, refused, onSubmit, onClose, children } = props;
  const { edit } = usePanel();
  return (
    <Dialog
      title={title}
      onClose={onClose}
      cancel={edit.cancel}
      actions={
        <Button look="primary" type="submit" form={form}>
          {submit}
        </Button>
      }
    >
      <form
        id={form}
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void onSubmit();
        }}
      >
        <NotDoneNotice refused={refused} />
        {children}
      </form>
    </Dialog>
  );
}
