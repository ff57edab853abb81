import { useEffect, useState } from "react";
import { Button } from "../../../components/button.tsx";
import { Notice } from "../../../components/notice.tsx";
import { ReadFailure } from "../../../components/read-failure.tsx";
import { Waiting } from "../../../components/waiting.tsx";
import { useWords } from "../../../lib/words.ts";
import type { Reading } from "../use-whole-list.ts";

const PATIENCE_MS = 1_000;

interface NumberListReadingProps {
  reading: Exclude<Reading, { kind: "read" }>;
  onStop: () => void;
  onAgain: () => void;
}

/** What stands in the place of the sheet while there is none. */
export function NumberListReading({ reading, onStop, onAgain }: NumberListReadingProps) {
  const { sheet } = useWords("listing");
  switch (reading.kind) {
    case "reading":
      return <Progress {...reading} onStop={onStop} />;
    case "failed":
      return <ReadFailure error={reading.error} onAgain={onAgain} />;
    case "too-many":
      return (
        <Notice kind="warn" title={sheet.tooManyTitle(reading.total)} urgent>
          <p>{sheet.tooManyText}</p>
        </Notice>
      );
    case "stopped":
      return (
        <Notice kind="info" title={sheet.stoppedTitle} urgent>
          <p>{sheet.stoppedText}</p>
          <div className="actions notice-actions">
            <Button small onClick={onAgain}>
              {sheet.again}
            </Button>
          </div>
        </Notice>
      );
  }
}

/** Real counts, and a way out, once it takes longer than a second. */
function Progress({ done, total, onStop }: { done: number; total: number; onStop: () => void }) {
  const { sheet } = useWords("listing");
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!isLong || total === 0) return <Waiting lines={12} />;
  return (
    <div className="card card-empty">
      <p id="sheet-progress">{sheet.reading(done, total)}</p>
      <progress aria-labelledby="sheet-progress" value={done} max={total} />
      <Button onClick={onStop}>{sheet.stop}</Button>
    </div>
  );
}
