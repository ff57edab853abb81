import { Button } from "../components/button.tsx";
import { Notice } from "../components/notice.tsx";
import { usePanel } from "../lib/messages.tsx";

/** A page that could not be shown: a fault of ours, or code that could not be fetched. */
export function Crashed() {
  const { crashed } = usePanel();
  return (
    <main id="main" className="page">
      <Notice kind="error" urgent title={crashed.title}>
        <p>{crashed.text}</p>
        <div className="actions notice-actions">
          <Button small onClick={() => window.location.reload()}>
            {crashed.reload}
          </Button>
        </div>
      </Notice>
    </main>
  );
}
