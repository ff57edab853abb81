import { useWords } from "../../../lib/words.ts";
import type { Operation } from "../description.ts";

/** Who may do it, over what, and whether it asks who is there. */
export function WhoMay({ operation: { roles, stepUp } }: { operation: Operation }) {
  const words = useWords("reference");
  if (roles === null) return <p>{words.open}</p>;
  return (
    <section>
      <h3>{words.who}</h3>
      <ul className="shape">
        {Object.entries(roles).map(([role, scope]) => (
          <li key={role}>
            {wordFor(words.role, role)} <span className="meta">{wordFor(words.scope, scope)}</span>
          </li>
        ))}
      </ul>
      {stepUp === null ? null : <p className="meta">{words.stepUp[stepUp]}</p>}
    </section>
  );
}

function wordFor(words: Readonly<Record<string, string>>, code: string): string {
  return words[code] ?? code;
}
