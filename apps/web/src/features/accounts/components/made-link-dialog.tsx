import type { MadeLink } from "@naisen/api/endpoints/accounts";
import { MadeOnceDialog } from "../../../components/made-once-dialog.tsx";
import { useWords } from "../../../lib/words.ts";

/** A link that was made, the one time that it can be seen: to be copied, with how long it lives. */
export function MadeLinkDialog({ made, onClose }: { made: MadeLink; onClose: () => void }) {
  const { link, done } = useWords("accounts");
  return (
    <MadeOnceDialog
      title={link.title[made.purpose]}
      says={link.made(made.userId)}
      value={made.link}
      hint={link.life(made.expiresAt)}
      words={link}
      close={done}
      onClose={onClose}
    />
  );
}
