import { Notice } from "../../../components/notice.tsx";
import { ReadFailure } from "../../../components/read-failure.tsx";
import { Violation } from "../../../components/violation.tsx";
import { useWords } from "../../../lib/words.ts";
import type { PlacedViolation } from "../placed-violations.ts";
import type { Making } from "../use-making.ts";

interface OutcomeProps {
  making: Making;
  /** What refuses the changes, shown once they were pressed. */
  violations: readonly PlacedViolation[];
  onAgain: () => void;
}

/** Why changes were not made: the rules' refusals, somebody who was faster, or a server that did not answer. */
export function MakingOutcomeNotice({ making: { outcome }, violations, onAgain }: OutcomeProps) {
  const words = useWords("editing");
  switch (outcome.kind) {
    case "NONE":
      return null;
    case "STALE":
      return <Notice kind="warn" urgent title={words.stale} />;
    case "FAILED":
      return <ReadFailure error={outcome.error} onAgain={onAgain} />;
    case "REFUSED":
      return violations.length === 0 ? null : (
        <Notice kind="error" urgent title={words.refusedTitle(violations.length)}>
          {violations.map(({ id, violation }) => (
            <Violation key={id} id={id} violation={violation} />
          ))}
        </Notice>
      );
  }
}
