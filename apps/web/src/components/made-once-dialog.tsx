import { useRef, useState } from "react";
import { copyText } from "../lib/copy-text.ts";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { Notice } from "./notice.tsx";

interface MadeOnceProps {
  title: string;
  /** Whose or what it is. */
  says: string;
  value: string;
  /** What is to be known of the value, below it. */
  hint: string;
  words: {
    readonly label: string;
    readonly copy: string;
    readonly copied: string;
    readonly selected: string;
    readonly once: string;
  };
  close: string;
  onClose: () => void;
}

/** A value that was made, the one time that it can be seen: to be copied. */
export function MadeOnceDialog({ title, says, value, hint, words, close, onClose }: MadeOnceProps) {
  const box = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<"NO" | "COPIED" | "SELECTED">("NO");

  async function copy(): Promise<void> {
    const isCopied = await copyText(value);
    box.current?.select();
    setCopied(isCopied ? "COPIED" : "SELECTED");
  }

  return (
    <Dialog
      title={title}
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
      <p>{says}</p>
      <div className="field">
        <div className="field-label">
          <label htmlFor="made-once">{words.label}</label>
        </div>
        <input
          ref={box}
          id="made-once"
          className="input"
          readOnly
          value={value}
          aria-describedby="made-once-hint"
          onFocus={(event) => event.currentTarget.select()}
        />
        <p className="hint" id="made-once-hint">
          {hint}
        </p>
      </div>
      <p role="status" className={copied === "SELECTED" ? "meta" : "visually-hidden"}>
        {copied === "NO" ? "" : copied === "COPIED" ? words.copied : words.selected}
      </p>
      <Notice kind="warn" title={words.once} />
    </Dialog>
  );
}
