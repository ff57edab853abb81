import { useState } from "react";
import { Button } from "../../../components/button.tsx";
import { copyText } from "../../../lib/copy-text.ts";
import { useWords } from "../../../lib/words.ts";
import type { Operation } from "../description.ts";
import { curlOf } from "../example.ts";
import type { Shapes } from "../shape.ts";

/** How a shell asks for it with a token, to be copied. */
export function CurlExample({ operation, shapes }: { operation: Operation; shapes: Shapes }) {
  const words = useWords("reference");
  const [told, setTold] = useState("");
  const text = curlOf(operation, shapes, window.location.origin);
  return (
    <section>
      <h3>{words.example}</h3>
      <pre className="curl">
        <code>{text}</code>
      </pre>
      <div className="actions">
        <Button small onClick={async () => setTold((await copyText(text)) ? words.copied : words.notCopied)}>
          {words.copy}
        </Button>
        <span role="status" className="meta">
          {told}
        </span>
      </div>
    </section>
  );
}
