import { Field, fieldIds } from "../../../components/field.tsx";
import { Stepper } from "../../../components/stepper.tsx";
import { Switch } from "../../../components/switch.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { inputOf } from "../edit-values.ts";
import type { Editing } from "../use-editing.ts";
import { useFieldState } from "../use-field-state.ts";
import { type FieldsProps, Violations } from "./basic-fields.tsx";
import { useForwardTarget } from "./forward-field.tsx";

const LEAST = 0;
const MOST = 120;
const START = 20;

/** 着信と留守番電話: whether voicemail answers, after how long, and what that means. */
export function ReceptionFields({ editing, violations }: FieldsProps) {
  const { settings } = usePanel();
  const voicemail = useFieldState(editing, "voicemail");
  const seconds = useFieldState(editing, "ringSeconds");
  const ownOf = (field: string) => violations.filter(({ place }) => place === field);
  const isOn = editing.input.voicemail === "on";
  const [refusing, tooLong] = [ownOf("voicemail"), ownOf("ringSeconds")];
  const stood = inputOf(editing.base).ringSeconds;
  return (
    <>
      <Field {...voicemail} refused={refusing.length > 0} below={<Violations own={refusing} />}>
        <Switch
          id={voicemail.id}
          word={isOn ? settings.on : settings.off}
          checked={isOn}
          describedBy={fieldIds(voicemail.id).describedBy}
          invalid={refusing.length > 0}
          onChange={(on) => editing.set("voicemail", on ? "on" : "off")}
        />
      </Field>
      <Field {...seconds} refused={tooLong.length > 0} below={<Violations own={tooLong} />}>
        <Stepper
          id={seconds.id}
          unit={settings.unit}
          less={settings.less}
          more={settings.more}
          value={editing.input.ringSeconds}
          least={LEAST}
          most={MOST}
          start={START}
          describedBy={fieldIds(seconds.id).describedBy}
          invalid={seconds.fault !== undefined || tooLong.length > 0}
          onChange={(value) => editing.set("ringSeconds", value)}
          onLeave={() => {
            if (editing.input.ringSeconds.trim() === "") editing.set("ringSeconds", stood);
          }}
        />
      </Field>
      <div className="field-wide">
        <Meaning editing={editing} />
      </div>
    </>
  );
}

/** The settings of this page in sentences, as they would be once applied. */
function Meaning({ editing }: { editing: Editing }) {
  const { settings, marks } = usePanel();
  const { input, base } = editing;
  const forward = useForwardTarget(input.NO_ANSWER);
  const isMobile = base.kind === "MOBILE";
  const whose = isMobile ? settings.carrierVoicemail : settings.officeLinkVoicemail;
  const typed = input.ringSeconds.normalize("NFKC").trim();
  return (
    <p className="says" role="status">
      {marks.sentences([answering(), forward === null ? "" : settings.forwardFirst(forward)])}
    </p>
  );

  function answering(): string {
    if (input.voicemail === "off") return settings.voicemailOff;
    return marks.sentences([sentence(), isMobile ? settings.playback : ""]);
  }

  function sentence(): string {
    if (!/^\d+$/.test(typed)) return settings.voicemailSomeTime(whose);
    const seconds = Number(typed);
    return seconds === 0 ? settings.voicemailNow(whose) : settings.voicemailAfter(seconds, whose);
  }
}
