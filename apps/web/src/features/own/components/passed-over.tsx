import type { ExtensionView } from "@naisen/api/endpoints/extensions";
import { violationText } from "@naisen/messages/speak";
import { Notice } from "../../../components/notice.tsx";
import { readableParams } from "../../../lib/phones.ts";
import { useReasons } from "../../../lib/reasons.ts";
import { useWords } from "../../../lib/words.ts";

/** Why calls do not follow a setting, where they do not. */
export function PassedOver({ view, field }: { view: ExtensionView; field: "voicemail" | "forwarding" }) {
  const messages = useReasons();
  const words = useWords("own");
  const found = view.passedOver.filter(({ path }) => path.startsWith(`/${field}`));
  if (found.length === 0) return null;
  return (
    <Notice kind="warn" title={words.passedOver}>
      {found.map(({ code, path, params }) => (
        <p key={code + path}>{violationText(messages, code, readableParams(params)).title}</p>
      ))}
      <p>{words.askAdministrator}</p>
    </Notice>
  );
}
