import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { useWords } from "../../../lib/words.ts";

interface DiscardProps {
  count: number;
  onClose: () => void;
  onConfirm: () => Promise<void>;
}

/** Asks before the whole plan goes. */
export function DiscardDialog({ count, onClose, onConfirm }: DiscardProps) {
  const { discard } = useWords("plan");
  return (
    <Dialog
      title={discard.title}
      onClose={onClose}
      cancel={discard.cancel}
      actions={
        <Button
          look="primary"
          onClick={() => {
            onClose();
            void onConfirm();
          }}
        >
          {discard.confirm(count)}
        </Button>
      }
    >
      <p>{discard.text(count)}</p>
    </Dialog>
  );
}
