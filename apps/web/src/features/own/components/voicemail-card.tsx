import type { ExtensionView } from "@naisen/api/endpoints/extensions";
import { useState } from "react";
import { Field, fieldIds } from "../../../components/field.tsx";
import { Stepper } from "../../../components/stepper.tsx";
import { Switch } from "../../../components/switch.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { useWords } from "../../../lib/words.ts";
import { type Outcome, useOwnChange } from "../api/use-own-change.ts";
import { ChangePreview, OutcomeNotice } from "./change-preview.tsx";
import { PassedOver } from "./passed-over.tsx";

const LEAST = 0;
const MOST = 120;
const START = 20;

/** 留守番電話: on or off at once, with the way back; how long it rings first, after a look at what that changes. */
export function VoicemailCard({ view }: { view: ExtensionView }) {
  const { settings } = usePanel();
  const { voicemail: words } = useWords("own");
  const { apply } = useOwnChange();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const isOn = view.voicemail?.on === true;

  async function turn(on: boolean): Promise<void> {
    const change = { type: "SetVoicemail", extension: view.number, on } as const;
    setOutcome(await apply([change], null, on ? words.on : words.off));
  }

  return (
    <section className="card own-card" aria-labelledby="own-voicemail">
      <div className="own-card-head">
        <h2 id="own-voicemail" tabIndex={-1}>
          {words.title}
        </h2>
        {view.kind === "PBX_EXTENSION" ? null : (
          <label htmlFor="voicemail-on">
            <span className="visually-hidden">{words.title}</span>
            <Switch
              id="voicemail-on"
              word={isOn ? settings.on : settings.off}
              checked={isOn}
              describedBy="voicemail-says"
              invalid={outcome?.kind === "REFUSED"}
              onChange={(on) => void turn(on)}
            />
          </label>
        )}
      </div>
      <OutcomeNotice outcome={outcome} />
      <PassedOver view={view} field="voicemail" />
      {isOn ? <RingSeconds view={view} /> : null}
      <p className="hint" id="voicemail-says">
        <Meaning view={view} />
      </p>
    </section>
  );
}

function RingSeconds({ view }: { view: ExtensionView }) {
  const { settings } = usePanel();
  const { voicemail: words } = useWords("own");
  const stood = view.voicemail?.ringSeconds?.toString() ?? "";
  const [wish, setWish] = useState<string | null>(null);
  const typed = wish ?? stood;
  const seconds = readSeconds(typed);
  const isFaulty = typed.trim() !== "" && seconds === null;
  const changes =
    seconds === null || String(seconds) === stood
      ? []
      : [{ type: "SetVoicemail", extension: view.number, on: true, ringSeconds: seconds } as const];
  return (
    <>
      <div className="own-row">
        <Field id="ring-seconds" label={words.ringSeconds} fault={isFaulty ? words.secondsFault : undefined}>
          <Stepper
            id="ring-seconds"
            unit={settings.unit}
            less={settings.less}
            more={settings.more}
            value={typed}
            least={LEAST}
            most={MOST}
            start={START}
            describedBy={fieldIds("ring-seconds").describedBy}
            invalid={isFaulty}
            onChange={setWish}
            onLeave={() => {
              if (typed.trim() === "") setWish(null);
            }}
          />
        </Field>
      </div>
      {changes.length === 0 ? null : (
        <ChangePreview view={view} changes={changes} returnTo="own-voicemail" onEnd={() => setWish(null)} />
      )}
    </>
  );
}

function readSeconds(typed: string): number | null {
  const digits = typed.normalize("NFKC").trim();
  if (!/^\d{1,3}$/.test(digits)) return null;
  const seconds = Number(digits);
  return seconds >= LEAST && seconds <= MOST ? seconds : null;
}

/** The setting in a sentence. */
function Meaning({ view: { kind, voicemail } }: { view: ExtensionView }) {
  const { settings, marks } = usePanel();
  const { voicemail: words } = useWords("own");
  if (kind === "PBX_EXTENSION") return words.needsPbx;
  if (voicemail?.on !== true) return settings.voicemailOff;
  const isMobile = kind === "MOBILE";
  const whose = isMobile ? settings.carrierVoicemail : settings.officeLinkVoicemail;
  return marks.sentences([sentence(), isMobile ? settings.playback : ""]);

  function sentence(): string {
    const seconds = voicemail?.ringSeconds ?? null;
    if (seconds === null) return settings.voicemailSomeTime(whose);
    return seconds === 0 ? settings.voicemailNow(whose) : settings.voicemailAfter(seconds, whose);
  }
}
