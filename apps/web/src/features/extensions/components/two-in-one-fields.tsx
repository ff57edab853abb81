import type { ExtensionView } from "@naisen/api/endpoints/extensions";
import { Button } from "../../../components/button.tsx";
import { Choices } from "../../../components/choices.tsx";
import { Field, fieldIds } from "../../../components/field.tsx";
import { Notice } from "../../../components/notice.tsx";
import { Switch } from "../../../components/switch.tsx";
import { Tag } from "../../../components/tag.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import type { Editing } from "../use-editing.ts";
import { useFieldState } from "../use-field-state.ts";
import { type FieldsProps, Violations } from "./basic-fields.tsx";

type Handset = NonNullable<ExtensionView["twoInOne"]>;
const MODES = ["A", "B", "DUAL"] as const;

/** 2in1: which of a handset's two numbers calls, and whether the other one rings. */
export function TwoInOneFields(props: FieldsProps) {
  const { twoInOne } = props.editing.base;
  return twoInOne === null ? null : <HandsetFields {...props} handset={twoInOne} />;
}

function HandsetFields({ editing, violations, handset }: FieldsProps & { handset: Handset }) {
  const { settings } = usePanel();
  const avoid = useFieldState(editing, "avoid");
  const refusing = violations.filter(({ place }) => place === "avoid");
  const isOn = editing.input.avoid === "on";
  return (
    <>
      {handset.inForce ? null : (
        <div className="field-wide">
          <Notice kind="info" title={settings.handsetNotInForce}>
            <p>{settings.handsetNotInForceText}</p>
          </Notice>
        </div>
      )}
      <div className="field-wide">
        <Numbers handset={handset} own={editing.base} />
      </div>
      <div className="field-wide">
        <ModeField editing={editing} violations={violations} />
      </div>
      <Field {...avoid} wide refused={refusing.length > 0} below={<Violations own={refusing} />}>
        <Switch
          id={avoid.id}
          word={isOn ? settings.on : settings.off}
          checked={isOn}
          describedBy={fieldIds(avoid.id).describedBy}
          invalid={refusing.length > 0}
          onChange={(on) => editing.set("avoid", on ? "on" : "off")}
        />
      </Field>
      <div className="field-wide">
        <p className="says" role="status">
          <Meaning editing={editing} handset={handset} />
        </p>
      </div>
    </>
  );
}

function Numbers({ handset, own }: { handset: Handset; own: ExtensionView }) {
  const { settings } = usePanel();
  const rows = [
    ["A", handset.aDisplay, handset.a],
    ["B", handset.bDisplay, handset.b],
  ] as const;
  return (
    <dl className="handset" aria-label={settings.handset}>
      {rows.map(([name, display, line]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {display}
            {own.mobile === line ? <b>{settings.ownLine(own.number)}</b> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function ModeField({ editing, violations }: Pick<FieldsProps, "editing" | "violations">) {
  const { edit, settings } = usePanel();
  const state = useFieldState(editing, "mode");
  const own = violations.filter(({ place }) => place === "mode");
  const mode = MODES.find((one) => one === editing.input.mode) ?? "DUAL";
  return (
    <div id={state.id} className={state.was === undefined ? undefined : "field-changed"} tabIndex={-1}>
      <Choices
        name="mode"
        legend={state.label}
        mark={state.was === undefined ? null : <Tag kind="change">{edit.changed}</Tag>}
        look="segmented"
        values={MODES}
        labelOf={(one) => settings.mode[one]}
        value={mode}
        onChoose={(one) => editing.set("mode", one)}
      >
        {state.was === undefined ? null : (
          <p className="field-was">
            <span>{edit.was(state.was)}</span>
            <Button look="link" aria-label={edit.restoreOf(state.label)} onClick={state.onRestore}>
              {edit.restore}
            </Button>
          </p>
        )}
      </Choices>
      <Violations own={own} />
    </div>
  );
}

/** What the mode means for calls out and in, as it would be once applied. */
function Meaning({ editing: { input, base }, handset }: { editing: Editing; handset: Handset }) {
  const { settings, marks } = usePanel();
  const { mode } = input;
  if (mode !== "A" && mode !== "B") return settings.modeBoth;
  const [used, other] =
    mode === "A"
      ? [handset.aDisplay, { display: handset.bDisplay, line: handset.b }]
      : [handset.bDisplay, { display: handset.aDisplay, line: handset.a }];
  const silenced = base.mobile === other.line ? settings.avoidSilences(base.number) : "";
  const avoiding = input.avoid === "on" ? [settings.avoidOn(other.display), silenced] : [settings.avoidOff];
  return marks.sentences([settings.modeSays[mode](used), ...avoiding]);
}
