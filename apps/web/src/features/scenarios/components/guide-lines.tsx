import { useWords } from "../../../lib/words.ts";

/** 書き方: the keys of a scenario in a line each. */
export function GuideLines() {
  const words = useWords("scenarios");
  return (
    <details className="card scenario-guide" aria-label={words.guide}>
      <summary>{words.guide}</summary>
      <dl>
        {words.guideLines.map(([key, text]) => (
          <div key={key}>
            <dt>
              <code>{key}</code>
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
