import type { Violation } from "@naisen/api/change-set";
import { LineMends } from "../../../components/line-mends.tsx";
import { phoneOf } from "../../../lib/phones.ts";
import type { PlacedViolation } from "../placed-violations.ts";
import type { Editing } from "../use-editing.ts";

interface MendsProps {
  id: string;
  violation: Violation;
  all: readonly PlacedViolation[];
  editing: Editing;
}

/** What mends a violation of the line that is typed: it is taken from another extension, or another one is typed. */
export function TypedLineMends({ id, violation, all, editing }: MendsProps) {
  const mobile = phoneOf(editing.input.mobile);
  return (
    <LineMends
      id={id}
      violation={violation}
      all={all}
      own={editing.base.number}
      onReassign={
        mobile === null
          ? null
          : (other) => {
              editing.setRelease({ other, mobile });
              editing.form.setFocus("mobile");
            }
      }
      onTake={(line) => {
        editing.setRelease(null);
        editing.put("mobile", line.display);
      }}
    />
  );
}
