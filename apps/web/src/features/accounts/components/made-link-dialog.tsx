import type { MadeLink } from "@naisen/api/endpoints/accounts";
import { useRef, useState } from "react";
import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { Notice } from "../../../components/notice.tsx";
import { useWords } from "../../../lib/words.ts";

/** A link that was made, the one time that it can be seen: to be copied, with how long it lives. */
export function MadeLinkDialog({ made, onClose }: { made: MadeLink; onClose: () => void }) {
  const words = useWords("accounts");
  const { link } = words;
  const box = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<"NO" | "COPIED" | "SELECTED">("NO");

  async function copy(): Promise<void> {
    box.current?.select();
    try {
      await navigator.clipboard.writeText(made.link);
      setCopied("COPIED");
    } catch {
      // Without TLS, or where the browser does not allow it, there is no clipboard for us.
      setCopied("SELECTED");
    }
  }

  return (
    <Dialog
      title={link.title[made.purpose]}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.done}</Button>
          <Button look="primary" onClick={() => void copy()}>
            {copied === "COPIED" ? link.copied : link.copy}
          </Button>
        </>
      }
    >
      <p>{link.made(made.userId)}</p>
      <div className="field">
        <div className="field-label">
          <label htmlFor="made-link">{link.label}</label>
        </div>
        <input
          ref={box}
          id="made-link"
          className="input"
          readOnly
          value={made.link}
          aria-describedby="made-link-life"
          onFocus={(event) => event.currentTarget.select()}
        />
        <p className="hint" id="made-link-life">
          {link.life(made.expiresAt)}
        </p>
      </div>
      <p role="status" className={copied === "SELECTED" ? "meta" : "visually-hidden"}>
        {copied === "NO" ? "" : copied === "COPIED" ? link.copied : link.selected}
      </p>
      <Notice kind="warn" title={link.once} />
    </Dialog>
  );
}
