import type { LineFacts } from "@naisen/api/change-set";
import { usePanel } from "../lib/messages.tsx";
import { Icon } from "./icon.tsx";

/** 名義 of a line and whether it fits the base contract, with what else decides whether it can be bound. */
export function HolderCheck({ line }: { line: LineFacts }) {
  const { edit, marks } = usePanel();
  const fits = line.sameHolder && line.officeLink && line.status === "ACTIVE";
  const holder = marks.beside(
    edit.holderOf(line.holder),
    line.sameHolder ? edit.sameHolder : edit.otherHolder,
  );
  const words = [
    holder,
    line.officeLink ? edit.officeLink : edit.noOfficeLink,
    ...(line.status === "ACTIVE" ? [] : [edit.lineStatus(line.status)]),
  ];
  return (
    <p className={`holder-check ${fits ? "holder-fits" : "holder-differs"}`}>
      <Icon name={fits ? "check" : "refuse"} />
      <span>{marks.inRow(words)}</span>
    </p>
  );
}
