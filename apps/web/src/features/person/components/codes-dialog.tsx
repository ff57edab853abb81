import { useState } from "react";
import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { Notice } from "../../../components/notice.tsx";
import { copyText } from "../../../lib/copy-text.ts";
import { useWords } from "../../../lib/words.ts";

/** Recovery codes, the one time that they can be seen: to be copied or printed. */
export function CodesDialog({ codes, onClose }: { codes: readonly string[]; onClose: () => void }) {
  const words = useWords("security");
  const [copied, setCopied] = useState<boolean | null>(null);
  return (
    <Dialog
      title={words.codesTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={() => window.print()}>{words.printCodes}</Button>
          <Button onClick={() => void copyText(codes.join("\n")).then(setCopied)}>
            {copied === true ? words.codesCopied : words.copyCodes}
          </Button>
          <span className="spacer" />
          <Button look="primary" onClick={onClose}>
            {words.codesKept}
          </Button>
        </>
      }
    >
      <p>{words.codesLead}</p>
      <ol className="codes" aria-label={words.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <p role="status" className={copied === false ? "meta" : "visually-hidden"}>
        {copied === null ? "" : copied ? words.codesCopied : words.codesNotCopied}
      </p>
      <Notice kind="warn" title={words.codesOnce} />
    </Dialog>
  );
}
