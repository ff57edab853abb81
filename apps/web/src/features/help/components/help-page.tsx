import { ShortcutList } from "../../../components/shortcut-list.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { useWords } from "../../../lib/words.ts";
import "../../../styles/help.css";

/** How an administrator does what is done most, the answers to the service's questions by anchors q1 to q14, browsers and keys. */
export function HelpPage() {
  const { titleOf } = usePanel();
  const words = useWords("help");
  const { shortcuts } = useWords("palette");
  return (
    <main id="main" className="page help">
      <title>{titleOf(words.title)}</title>
      <div className="help-head">
        <h1>{words.title}</h1>
        <p className="meta">{words.note}</p>
      </div>
      <Contents />
      <div className="help-text">
        <section id="tasks" aria-labelledby="tasks-title" className="help-answer">
          <h2 id="tasks-title">{words.tasksTitle}</h2>
          {words.tasks.map(({ title, says }) => (
            <section key={title}>
              <h3>{title}</h3>
              <p>{says}</p>
            </section>
          ))}
        </section>
        <section aria-labelledby="questions">
          <h2 id="questions">{words.questionsTitle}</h2>
          {words.questions.map(({ title, says }, place) => (
            <section key={title} id={questionId(place)} className="help-answer">
              <h3>{title}</h3>
              {says.map((text) => (
                <p key={text}>{text}</p>
              ))}
            </section>
          ))}
        </section>
        <section id="browsers" aria-labelledby="browsers-title" className="help-answer">
          <h2 id="browsers-title">{words.browsersTitle}</h2>
          {words.browsers.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </section>
        <section id="keys" aria-labelledby="keys-title" className="help-answer">
          <h2 id="keys-title">{shortcuts.title}</h2>
          <ShortcutList level="h3" />
        </section>
      </div>
    </main>
  );
}

/** Plain links within the page: they need no router, and the browser's own jump keeps the focus right. */
function Contents() {
  const words = useWords("help");
  const { shortcuts } = useWords("palette");
  return (
    <nav className="help-contents" aria-labelledby="contents">
      <h2 id="contents">{words.contents}</h2>
      <ol>
        <li>
          <a href="#tasks">{words.tasksTitle}</a>
        </li>
        {words.questions.map(({ title }, place) => (
          <li key={title}>
            <a href={`#${questionId(place)}`}>{title}</a>
          </li>
        ))}
        <li>
          <a href="#browsers">{words.browsersTitle}</a>
        </li>
        <li>
          <a href="#keys">{shortcuts.title}</a>
        </li>
      </ol>
    </nav>
  );
}

function questionId(place: number): string {
  return `q${place + 1}`;
}
