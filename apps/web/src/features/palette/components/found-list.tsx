import { type ReactNode, useEffect } from "react";
import { ExtensionState } from "../../../components/status.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { useWords } from "../../../lib/words.ts";
import type { Found } from "../use-found.ts";

interface FoundListProps {
  id: string;
  found: readonly Found[];
  /** How many extensions there are that the text finds, those that are not shown among them. */
  total: number;
  current: Found | undefined;
  onPick: (found: Found) => void;
}

/** The id of an option, for the box that it belongs to. */
export function optionId({ key }: Found): string {
  return `palette-${key}`;
}

/** What was found, by kind; everything that one asks about an extension is in its line. */
export function FoundList({ id, found, total, current, onPick }: FoundListProps) {
  const words = useWords("palette");
  const currentId = current === undefined ? undefined : optionId(current);
  useEffect(() => {
    if (currentId !== undefined) document.getElementById(currentId)?.scrollIntoView?.({ block: "nearest" });
  }, [currentId]);

  const groups = [
    { kind: "extension", title: words.extensions },
    { kind: "site", title: words.sites },
    { kind: "action", title: words.actions },
  ] as const;
  const shown = found.filter(({ kind }) => kind === "extension").length;
  return (
    <div id={id} role="listbox" aria-label={words.title} className="palette-list" tabIndex={-1}>
      {groups.map(({ kind, title }) => {
        const members = found.filter((one) => one.kind === kind);
        return members.length === 0 ? null : (
          // biome-ignore lint/a11y/useSemanticElements: a group of options is no fieldset
          <div key={kind} role="group" aria-label={title} className="palette-group">
            <p className="palette-title" aria-hidden="true">
              {title}
            </p>
            {members.map((one) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the box's
              <div
                key={one.key}
                id={optionId(one)}
                role="option"
                className={`palette-option palette-${kind}`}
                aria-selected={one.key === current?.key}
                tabIndex={-1}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => onPick(one)}
              >
                <Line found={one} />
              </div>
            ))}
            {kind === "extension" && total > shown ? (
              <p className="palette-more meta" aria-hidden="true">
                {words.more(shown, total)}
              </p>
            ) : null}
          </div>
        );
      })}
    </div>
  );
}

function Line({ found }: { found: Found }): ReactNode {
  const words = useWords("palette");
  const { empty } = usePanel();
  if (found.kind === "action") return found.action.label;
  if (found.kind === "site") {
    return (
      <>
        <span>{found.name}</span> <span className="meta">{words.siteNote}</span>
      </>
    );
  }
  const { number, name, kana, mobileDisplay, siteName, department, state } = found.item;
  return (
    <>
      <b>{number}</b> <span className="palette-name">{name}</span>{" "}
      <span className="palette-kana meta">{kana ?? ""}</span>{" "}
      <span className="palette-mobile">{mobileDisplay ?? empty}</span>{" "}
      <span className="palette-site meta">{[siteName, department].filter(Boolean).join(" ")}</span>{" "}
      <ExtensionState state={state} />
    </>
  );
}
