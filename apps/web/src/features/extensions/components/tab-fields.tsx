import type { EditTab } from "../edit-tabs.ts";
import { BasicFields, type FieldsProps } from "./basic-fields.tsx";
import { ForwardingFields } from "./forwarding-fields.tsx";
import { ReceptionFields } from "./reception-fields.tsx";
import { TwoInOneFields } from "./two-in-one-fields.tsx";

const FIELDS = {
  basic: BasicFields,
  reception: ReceptionFields,
  forwarding: ForwardingFields,
  twoInOne: TwoInOneFields,
} as const;

/** The fields of one page of the drawer. */
export function TabFields({ tab, ...props }: FieldsProps & { tab: EditTab }) {
  const Fields = FIELDS[tab];
  return <Fields {...props} />;
}
