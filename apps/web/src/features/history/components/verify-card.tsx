import type { Answer } from "@naisen/api/endpoint";
import { verifyLogs } from "@naisen/api/endpoints/security-log";
import { useState } from "react";
import { Button } from "../../../components/button.tsx";
import { Notice } from "../../../components/notice.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { type Done, useAct } from "../../../lib/use-act.ts";
import { useWords } from "../../../lib/words.ts";

type Verified = Answer<typeof verifyLogs>;

/** 記録の検証: has both records followed, and says in words whether they are whole, or names the entry that is not. */
export function VerifyCard() {
  const { verify: words } = useWords("events");
  const { act, isPending } = useAct(verifyLogs);
  const [done, setDone] = useState<Done<typeof verifyLogs> | null>(null);
  return (
    <section className="card verify" aria-labelledby="verify">
      <div className="verify-head">
        <h2 id="verify">{words.title}</h2>
        <span className="spacer" />
        <Button small onClick={() => void act({}).then((one) => setDone((now) => one ?? now))}>
          {isPending ? words.running : words.start}
        </Button>
      </div>
      <p className="meta">{words.lead}</p>
      <div role="status">{done === null || isPending ? null : <Outcome done={done} />}</div>
    </section>
  );
}

function Outcome({ done }: { done: Done<typeof verifyLogs> }) {
  if (done.kind === "done") return <Logs verified={done.answer} />;
  return (
    <Notice kind="error" title={done.title}>
      <p>{done.remedy}</p>
    </Notice>
  );
}

function Logs({ verified: { at, logs } }: { verified: Verified }) {
  const { when } = usePanel();
  const { verify: words } = useWords("events");
  return (
    <>
      {logs.map(({ log, entries, head, broken }) =>
        broken === null ? (
          <Notice key={log} kind="ok" title={words.clean(words.logs[log], entries)}>
            <p className="verify-head-told">{words.head(head.row, head.hash.slice(0, 16))}</p>
          </Notice>
        ) : (
          <Notice key={log} kind="error" title={words.broken(words.logs[log], broken.row)}>
            <p>{words.brokenWhy(broken.why, entries)}</p>
            <p>{words.remedy}</p>
          </Notice>
        ),
      )}
      <p className="meta">{words.at(when(at))}</p>
    </>
  );
}
