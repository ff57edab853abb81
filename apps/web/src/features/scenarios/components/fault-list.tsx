import { Button } from "../../../components/button.tsx";
import { Notice } from "../../../components/notice.tsx";
import { useWords } from "../../../lib/words.ts";
import type { Fault } from "../faults.ts";

/** The server tells that many and no more. */
const MOST_TOLD = 100;

/** What is to be mended before it runs, each with a button that goes to its line. */
export function FaultList({
  faults,
  lines,
  onGo,
}: {
  faults: readonly Fault[];
  lines: readonly (number | null)[];
  onGo: (line: number) => void;
}) {
  const words = useWords("scenarios");
  const count = faults.length < MOST_TOLD ? words.faultsTitle : words.faultsTitleMany;
  return (
    <Notice kind="error" urgent title={count(faults.length)}>
      <ol className="fault-list">
        {faults.map((fault, place) => (
          <li key={`${place} ${fault.pointer}`}>
            <FaultPlace line={lines[place] ?? null} onGo={onGo} />
            <div>
              {fault.pointer ? <code>{fault.pointer}</code> : null} {fault.title}{" "}
              {fault.facts.map(([label, value]) => `${words.factsOf(label, value)} `)}
              {fault.remedy}
            </div>
          </li>
        ))}
      </ol>
    </Notice>
  );
}

function FaultPlace({ line, onGo }: { line: number | null; onGo: (line: number) => void }) {
  const words = useWords("scenarios");
  if (line === null) return <span>{words.wholeFile}</span>;
  return (
    <Button look="link" onClick={() => onGo(line)}>
      {words.atLine(line)}
    </Button>
  );
}
