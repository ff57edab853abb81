import { type RefObject, useState } from "react";
import { useWords } from "../../../lib/words.ts";
import { countLines, LINE_PX } from "../editor-lines.ts";

interface EditorProps {
  textarea: RefObject<HTMLTextAreaElement | null>;
  value: string;
  /** The line that is marked, from 1. */
  faultLine: number | null;
  /** The id of what is said of that line. */
  describedBy: string;
  onType: (text: string) => void;
}

/** A plain text box with its lines numbered, one of them marked. The numbers are drawn for what is in sight only. */
export function Editor({ textarea, value, faultLine, describedBy, onType }: EditorProps) {
  const words = useWords("scenarios");
  const [top, setTop] = useState(0);
  const lines = countLines(value);
  return (
    <div className="editor" style={{ lineHeight: `${LINE_PX}px` }}>
      <Gutter top={top} lines={lines} faultLine={faultLine} />
      <div className="editor-text">
        <textarea
          ref={textarea}
          aria-label={words.editor}
          aria-invalid={faultLine !== null}
          aria-describedby={describedBy}
          value={value}
          wrap="off"
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          onScroll={(event) => setTop(event.currentTarget.scrollTop)}
          onChange={(event) => onType(event.currentTarget.value)}
        />
        {faultLine === null ? null : (
          <div className="editor-fault" style={{ top: `${(faultLine - 1) * LINE_PX - top}px` }} />
        )}
      </div>
    </div>
  );
}

/** More lines than any screen shows of the editor. */
const IN_SIGHT = 80;

function Gutter({ top, lines, faultLine }: { top: number; lines: number; faultLine: number | null }) {
  const first = Math.floor(top / LINE_PX);
  const count = Math.max(0, Math.min(IN_SIGHT, lines - first));
  const numbers = Array.from({ length: count }, (_, place) => first + place + 1);
  return (
    <div className="editor-gutter" aria-hidden="true" style={{ width: `${String(lines).length + 4}ch` }}>
      <div style={{ transform: `translateY(${first * LINE_PX - top}px)` }}>
        {numbers.map((line) => (
          <div key={line} className={line === faultLine ? "line-fault" : undefined}>
            {line}
          </div>
        ))}
      </div>
    </div>
  );
}
