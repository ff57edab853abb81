import type { MadeSecret } from "@naisen/api/endpoints/tokens";
import { useRef, useState } from "react";
import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { Notice } from "../../../components/notice.tsx";
import { copyText } from "../../../lib/copy-text.ts";
import { useWords } from "../../../lib/words.ts";

/** A token's value, the one time that it can be seen. */
export function SecretDialog({ made, onClose }: { made: MadeSecret; onClose: () => void }) {
  const { secret: words, close } = useWords("tokens");
  const box = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<"NO" | "COPIED" | "SELECTED">("NO");

  async function copy(): Promise<void> {
    const isCopied = await copyText(made.secret);
    box.current?.select();
    setCopied(isCopied ? "COPIED" : "SELECTED");
  }

  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{close}</Button>
          <Button look="primary" onClick={() => void copy()}>
            {copied === "COPIED" ? words.copied : words.copy}
          </Button>
        </>
      }
    >
      <p>{words.of(made.name)}</p>
      <div className="field">
        <div className="field-label">
          <label htmlFor="made-secret">{words.label}</label>
        </div>
        <input
          ref={box}
          id="made-secret"
          className="input"
          readOnly
          value={made.secret}
          aria-describedby="made-secret-use"
          onFocus={(event) => event.currentTarget.select()}
        />
        <p className="hint" id="made-secret-use">
          {words.use}
        </p>
      </div>
      <p role="status" className={copied === "SELECTED" ? "meta" : "visually-hidden"}>
        {copied === "NO" ? "" : copied === "COPIED" ? words.copied : words.selected}
      </p>
      <Notice kind="warn" title={words.once} />
    </Dialog>
  );
}
