import { useWords } from "../lib/words.ts";
import "../styles/shortcuts.css";

/** The keys of the panel, by the part in which they work. */
export function ShortcutList({ level }: { level: "h3" | "h2" }) {
  const { shortcuts } = useWords("palette");
  const Title = level;
  return (
    <>
      {shortcuts.groups.map(({ title, keys }) => (
        <section key={title} className="shortcuts">
          <Title>{title}</Title>
          <dl>
            {keys.map(({ keys: pressed, does, either }) => (
              <div key={does}>
                <dt>
                  {pressed.map((key, place) => (
                    <span key={key}>
                      {place === 0 ? null : either ? " " : " + "}
                      <kbd>{key}</kbd>
                    </span>
                  ))}
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <p className="meta">{shortcuts.note}</p>
    </>
  );
}
