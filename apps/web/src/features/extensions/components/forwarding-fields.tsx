import { FORWARDS } from "../../../components/record-differences.ts";
import { usePanel } from "../../../lib/messages.tsx";
import type { ForwardField as When } from "../edit-values.ts";
import type { FieldsProps } from "./basic-fields.tsx";
import { ForwardField } from "./forward-field.tsx";

/** What a customer's PBX tells nobody: that its phone is busy, or not answered. */
const UNHEARD: ReadonlySet<When> = new Set(["BUSY", "NO_ANSWER"]);

/** 転送: to whom calls go, for each condition. */
export function ForwardingFields({ editing, violations }: FieldsProps) {
  const { settings } = usePanel();
  const { base, input } = editing;
  const isPbx = base.kind === "PBX_EXTENSION";
  const shown = FORWARDS.filter((when) => !isPbx || !UNHEARD.has(when) || input[when] !== "");
  const others = FORWARDS.some((when) => when !== "ALWAYS" && input[when] !== "");
  return (
    <div className="forwards field-wide">
      <p className="hint">{settings.forwardLead}</p>
      {shown.map((when) => (
        <ForwardField key={when} editing={editing} when={when} violations={violations} />
      ))}
      {input.ALWAYS !== "" && others ? <p className="says">{settings.alwaysWins}</p> : null}
      {isPbx ? <p className="hint">{settings.pbxForward}</p> : null}
    </div>
  );
}
