import { usePanel } from "../../../lib/messages.tsx";
import { useWords } from "../../../lib/words.ts";

export function AccountsPage() {
  const { titleOf } = usePanel();
  const words = useWords("accounts");
  return (
    <main id="main" className="page">
      <title>{titleOf(words.title)}</title>
      <div className="page-head">
        <h1>{words.title}</h1>
      </div>
    </main>
  );
}
