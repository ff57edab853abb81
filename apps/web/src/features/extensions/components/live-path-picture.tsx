import type { ExtensionView } from "@naisen/api/endpoints/extensions";
import { ShortPath } from "../../../components/call-path.tsx";
import { situationsOf } from "../../../components/call-trail.ts";
import { endWords } from "../../../components/call-words.ts";
import { useMessages } from "../../../lib/messages.tsx";
import { useTongue } from "../../../lib/use-readable.ts";
import { type LivePath, useLivePath } from "../api/use-live-path.ts";

interface PictureProps {
  view: ExtensionView;
  hint?: string;
  /** Said where what was typed cannot be applied. */
  stillWorks?: boolean;
  /** Said where what was typed changes no call. */
  unchanged?: boolean;
}

/** How the extension is reached as things stand, asked of the router itself. */
export function LivePathPicture({ view, hint, stillWorks = false, unchanged = false }: PictureProps) {
  const messages = useMessages();
  const { preview: words } = messages.panel;
  const live = useLivePath(view);
  const remark =
    stillWorks && live?.result.refusal === null ? words.stillWorks : unchanged ? words.unchangedPath : null;
  return (
    <div className="preview-part">
      <h4>
        {unchanged ? words.path : words.pathNow}{" "}
        {remark === null ? null : <span className="meta">{remark}</span>}
      </h4>
      {live === null ? null : <Picture live={live} view={view} />}
      {hint === undefined ? null : <p className="meta">{hint}</p>}
    </div>
  );
}

function Picture({ live: { colleague, result }, view }: { live: LivePath; view: ExtensionView }) {
  const tongue = useTongue();
  const { preview: words, kindOf } = tongue.messages.panel;
  const end = endWords(tongue, result, situationsOf(result));
  return (
    <ShortPath
      label={words.pathNowText(colleague.number, view.number, words.endText(end.title, end.note))}
      nodes={[
        { title: `${colleague.number} ${colleague.name}`, note: kindOf(colleague.kind), tone: "plain" },
        { title: view.number, note: view.name, tone: "callee" },
        { title: end.title, note: end.note, tone: end.reached ? "end" : "lost" },
      ]}
    />
  );
}
