import { Button } from "../../../components/button.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { useWords } from "../../../lib/words.ts";
import { useSignOut } from "../api/use-sign-out.ts";
import "../../../styles/own.css";

/** The page of an operator, who has no panel: what the sign-in is for, and the way out. */
export function OperatorPage() {
  const { operatorTitle, session, titleOf } = usePanel();
  const { operator } = useWords("person");
  const signOut = useSignOut();
  return (
    <main id="main" className="page page-narrow">
      <title>{titleOf(operatorTitle)}</title>
      <h1>{operatorTitle}</h1>
      <section className="card own-others" aria-labelledby="operator-for">
        <h2 id="operator-for">{operator.purpose}</h2>
        <p>{operator.api}</p>
        <p>
          <code>PUT /api/operator/companies/:id</code>
        </p>
        <p>{operator.cli}</p>
        <p>
          <code>npm run --silent naisen -- import FILE</code>
        </p>
      </section>
      <p>{operator.panel}</p>
      <p>
        <Button onClick={signOut}>{session.signOut}</Button>
      </p>
    </main>
  );
}
