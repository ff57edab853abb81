import { freezeOutside } from "@naisen/api/endpoints/outside";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../../components/button.tsx";
import { Notice } from "../../../components/notice.tsx";
import { Status } from "../../../components/status.tsx";
import { useToast } from "../../../components/toast.tsx";
import { SETTINGS, useMay } from "../../../lib/reads.ts";
import { type NotDone, useAct } from "../../../lib/use-act.ts";
import { useWords } from "../../../lib/words.ts";
import { ChangePreview } from "./change-preview.tsx";

/** 外線の停止: one press stops all that goes out; lifting it is a change like any other, shown before it is made. */
export function FreezeCard({ frozen }: { frozen: boolean }) {
  const { freeze: words } = useWords("outside");
  const mayFreeze = useMay("freezeOutside");
  const [isLifting, setLifting] = useState(false);
  return (
    <section className="card" aria-labelledby="outside-freeze">
      <div className="card-head">
        <h2 id="outside-freeze" tabIndex={-1}>
          {words.title}
        </h2>
      </div>
      <div className="card-body stack">
        <p>
          <Status kind={frozen ? "held" : "live"}>{frozen ? words.on : words.off}</Status>
        </p>
        <p>{frozen ? words.onText : words.offText}</p>
        {!mayFreeze ? null : frozen ? (
          <>
            <p className="hint">{words.liftHint}</p>
            {isLifting ? (
              <ChangePreview
                changes={[{ type: "SetOutside", frozen: false }]}
                returnTo="outside-freeze"
                onEnd={() => setLifting(false)}
              />
            ) : (
              <div className="actions">
                <Button onClick={() => setLifting(true)}>{words.lift}</Button>
              </div>
            )}
          </>
        ) : (
          <FreezeButton />
        )}
      </div>
    </section>
  );
}

function FreezeButton() {
  const { freeze: words } = useWords("outside");
  const { act } = useAct(freezeOutside);
  const show = useToast();
  const queries = useQueryClient();
  const [notDone, setNotDone] = useState<NotDone | null>(null);

  async function press(): Promise<void> {
    const done = await act({ query: {} });
    if (done === null) return;
    if (done.kind === "not-done") return setNotDone(done);
    show({ kind: "ok", text: words.done });
    await queries.invalidateQueries({ queryKey: [SETTINGS] });
    document.getElementById("outside-freeze")?.focus();
  }

  return (
    <>
      {notDone === null ? null : (
        <Notice kind="error" urgent title={notDone.title}>
          <p>{notDone.remedy}</p>
        </Notice>
      )}
      <div className="actions">
        <Button look="primary" onClick={() => void press()}>
          {words.press}
        </Button>
      </div>
    </>
  );
}
