import { usePanel } from "../../../lib/messages.tsx";
import { useWords } from "../../../lib/words.ts";

export function NumbersPage() {
  const { titleOf } = usePanel();
  const words = useWords("numbers");
  return (
    <main id="main" className="page">
      <title>{titleOf(words.title)}</title>
      <div className="page-head">
        <h1>{words.title}</h1>
      </div>
    </main>
  );
}
