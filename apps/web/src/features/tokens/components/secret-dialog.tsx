import type { MadeSecret } from "@naisen/api/endpoints/tokens";
import { MadeOnceDialog } from "../../../components/made-once-dialog.tsx";
import { useWords } from "../../../lib/words.ts";

/** A token's value, the one time that it can be seen. */
export function SecretDialog({ made, onClose }: { made: MadeSecret; onClose: () => void }) {
  const { secret: words, close } = useWords("tokens");
  return (
    <MadeOnceDialog
      title={words.title}
      says={words.of(made.name)}
      value={made.secret}
      hint={words.use}
      words={words}
      close={close}
      onClose={onClose}
    />
  );
}
