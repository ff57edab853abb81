import type { ExtensionView } from "@naisen/api/endpoints/extensions";
import { useState } from "react";
import { Choices } from "../../../components/choices.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { useWords } from "../../../lib/words.ts";
import { ChangePreview } from "./change-preview.tsx";

type Handset = NonNullable<ExtensionView["twoInOne"]>;
const MODES = ["A", "B", "DUAL"] as const;

/** 2in1: which number of the handset calls; only where the line is in a pair that is in force. */
export function TwoInOneCard({ view }: { view: ExtensionView }) {
  const { twoInOne, mobile } = view;
  if (twoInOne === null || !twoInOne.inForce || mobile === null) return null;
  return <HandsetCard view={view} handset={twoInOne} line={mobile} />;
}

function HandsetCard({ view, handset, line }: { view: ExtensionView; handset: Handset; line: string }) {
  const { settings } = usePanel();
  const { twoInOne: words } = useWords("own");
  const [wish, setWish] = useState<Handset["mode"] | null>(null);
  const mode = wish ?? handset.mode;
  const changes = mode === handset.mode ? [] : [{ type: "SetTwoInOneMode", number: line, mode } as const];
  return (
    <section className="card own-card" aria-labelledby="own-two-in-one">
      <div className="own-card-head">
        <h2 id="own-two-in-one" tabIndex={-1}>
          {words.title}
        </h2>
      </div>
      <Choices
        name="own-mode"
        legend={words.legend}
        look="segmented"
        values={MODES}
        labelOf={(one) => settings.mode[one]}
        value={mode}
        onChoose={setWish}
      />
      <dl className="handset">
        {(
          [
            ["A", handset.aDisplay, handset.a],
            ["B", handset.bDisplay, handset.b],
          ] as const
        ).map(([name, display, number]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {display}{" "}
              {number === line ? (
                <b>{words.ownNumber(view.number)}</b>
              ) : (
                <span className="meta">{words.otherNumber}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {changes.length === 0 ? (
        <p className="hint">
          <Meaning handset={handset} view={view} />
        </p>
      ) : (
        <ChangePreview view={view} changes={changes} returnTo="own-two-in-one" onEnd={() => setWish(null)} />
      )}
    </section>
  );
}

/** What the mode means for calls out and in. */
function Meaning({ handset, view }: { handset: Handset; view: ExtensionView }) {
  const { settings, marks } = usePanel();
  const { mode } = handset;
  if (mode === "DUAL") return settings.modeBoth;
  const isA = mode === "A";
  const other = isA ? handset.b : handset.a;
  const says = settings.modeSays[mode](isA ? handset.aDisplay : handset.bDisplay);
  if (!handset.avoidOtherNumber) return marks.sentences([says, settings.avoidOff]);
  const silenced = view.mobile === other ? settings.avoidSilences(view.number) : "";
  return marks.sentences([says, settings.avoidOn(isA ? handset.bDisplay : handset.aDisplay), silenced]);
}
