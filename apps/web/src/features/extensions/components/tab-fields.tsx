import { lazy, Suspense } from "react";
import { Waiting } from "../../../components/waiting.tsx";
import { loadWords } from "../../../lib/words.ts";
import type { EditTab } from "../edit-tabs.ts";
import { BasicFields, type FieldsProps } from "./basic-fields.tsx";
import { ForwardingFields } from "./forwarding-fields.tsx";
import { ReceptionFields } from "./reception-fields.tsx";
import { TwoInOneFields } from "./two-in-one-fields.tsx";

const HistoryPanel = lazy(async () => {
  const [panel] = await Promise.all([import("./history-panel.tsx"), loadWords("history")]);
  return { default: panel.HistoryPanel };
});

const FIELDS = {
  basic: BasicFields,
  reception: ReceptionFields,
  forwarding: ForwardingFields,
  twoInOne: TwoInOneFields,
} as const;

interface TabProps extends FieldsProps {
  tab: EditTab;
  shown: EditTab;
}

/** The fields of one page of the drawer; what was changed is read when its page is shown. */
export function TabFields({ tab, shown, ...props }: TabProps) {
  if (tab !== "history") {
    const Fields = FIELDS[tab];
    return <Fields {...props} />;
  }
  if (shown !== "history") return null;
  return (
    <Suspense fallback={<Waiting lines={6} />}>
      <HistoryPanel number={props.editing.base.number} />
    </Suspense>
  );
}
