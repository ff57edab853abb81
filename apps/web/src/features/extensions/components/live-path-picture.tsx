import type { ExtensionView } from "@naisen/api/endpoints/extensions";
import { ShortPath } from "../../../components/call-path.tsx";
import { situationsOf } from "../../../components/call-trail.ts";
import { endWords } from "../../../components/call-words.ts";
import { endNode, endSaid } from "../../../components/end-node.ts";
import { useReasons } from "../../../lib/reasons.ts";
import { useTongue } from "../../../lib/use-readable.ts";
import { useWords } from "../../../lib/words.ts";
import { type LivePath, useLivePath } from "../api/use-live-path.ts";
import { isAvoided } from "../avoided.ts";
import type { PhoneState } from "../situation.ts";
import { SituationChips } from "./situation-chips.tsx";

interface PictureProps {
  view: ExtensionView;
  state: PhoneState;
  onState: (state: PhoneState) => void;
  hint?: string;
  /** Said where what was typed cannot be applied. */
  stillWorks?: boolean;
  /** Said where what was typed changes no call. */
  unchanged?: boolean;
}

/** How the extension is reached as things stand, asked of the router itself. */
export function LivePathPicture(props: PictureProps) {
  const { view, state, onState, hint, stillWorks = false, unchanged = false } = props;
  const messages = useReasons();
  const words = useWords("editing");
  const { preview } = messages.panel;
  const live = useLivePath(view, state);
  const remark =
    stillWorks && live?.result.refusal === null
      ? preview.stillWorks
      : unchanged
        ? preview.unchangedPath
        : null;
  return (
    <div className="preview-part">
      <h4>
        {unchanged ? preview.path : preview.pathNow}{" "}
        {remark === null ? null : <span className="meta">{remark}</span>}
      </h4>
      <SituationChips called={view} shown={state} onChoose={onState} />
      {live === null ? null : <Picture live={live} view={view} state={state} />}
      {live !== null && isAvoided(live.result) ? <p className="meta">{words.avoided}</p> : null}
      {hint === undefined ? null : <p className="meta">{hint}</p>}
    </div>
  );
}

interface DrawnProps {
  live: LivePath;
  view: Pick<ExtensionView, "number" | "name">;
  state: PhoneState;
}

/** A call to the extension in short form. */
export function Picture({ live: { colleague, result }, view, state }: DrawnProps) {
  const tongue = useTongue();
  const { inSituation } = useWords("editing");
  const { preview, kindOf } = tongue.messages.panel;
  const end = endWords(tongue, result, situationsOf(result));
  const text = preview.pathNowText(colleague.number, view.number, endSaid(tongue.messages, end));
  return (
    <ShortPath
      label={state === "FREE" ? text : preview.inSituation(inSituation[state], text)}
      nodes={[
        { title: `${colleague.number} ${colleague.name}`, note: kindOf(colleague.kind), tone: "plain" },
        { title: view.number, note: view.name, tone: "callee" },
        endNode(end, "", "end"),
      ]}
    />
  );
}
