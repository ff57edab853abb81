import { useRouter } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { IconButton } from "../../../components/button.tsx";
import { Icon } from "../../../components/icon.tsx";
import { ReadFailure } from "../../../components/read-failure.tsx";
import { saveFile } from "../../../lib/save-file.ts";
import { useWords } from "../../../lib/words.ts";
import { useChoice } from "../use-choice.ts";
import { type Found, useFound } from "../use-found.ts";
import { FoundList, optionId } from "./found-list.tsx";
import "../../../styles/palette.css";

const LIST_ID = "palette-list";

/** Finds numbers, people, sites and actions from the keyboard: a combobox in a modal dialog (ADR 13). */
export function Palette({ onClose, onShortcuts }: { onClose: () => void; onShortcuts: () => void }) {
  const words = useWords("palette");
  const dialog = useRef<HTMLDialogElement>(null);
  const box = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const [asked, setAsked] = useState("");
  const results = useFound(asked, words);
  const choice = useChoice(results.found, results.isBehind || typed !== asked, go);
  const router = useRouter();
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
    box.current?.focus();
  }, []);

  function go(found: Found) {
    dialog.current?.close();
    const href = hrefOf(found);
    if (href === null) onShortcuts();
    else if (found.kind === "action" && found.action.isFile) void saveFile(href);
    else router.history.push(href);
  }

  /** While an input method composes, the box shows what it writes and nothing is asked. */
  function type(text: string, composing: boolean) {
    setTyped(text);
    if (composing) return;
    setAsked(text);
    choice.reset();
  }

  return (
    <dialog
      ref={dialog}
      className="dialog palette"
      aria-label={words.title}
      onClose={onClose}
      {...{ closedby: "any" }}
    >
      <div className="palette-head">
        <Icon name="search" />
        <input
          ref={box}
          className="palette-input"
          role="combobox"
          aria-label={words.label}
          aria-describedby="palette-hint"
          aria-autocomplete="list"
          aria-expanded={results.found.length > 0}
          aria-controls={LIST_ID}
          aria-activedescendant={choice.current === undefined ? undefined : optionId(choice.current)}
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          value={typed}
          onChange={({ currentTarget, nativeEvent }) =>
            type(currentTarget.value, (nativeEvent as InputEvent).isComposing)
          }
          onCompositionEnd={({ currentTarget }) => type(currentTarget.value, false)}
          onKeyDown={choice.onKeyDown}
        />
        <IconButton icon="cross" label={words.close} onClick={() => dialog.current?.close()} />
      </div>
      <FoundList
        id={LIST_ID}
        found={results.found}
        total={results.total}
        current={choice.current}
        onPick={go}
      />
      {results.error === null ? (
        <Told asked={asked.trim()} behind={results.isBehind} count={results.found.length} />
      ) : (
        <div className="palette-note">
          <ReadFailure error={results.error} onAgain={results.again} />
        </div>
      )}
      <p className="palette-foot meta" aria-hidden="true">
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> {words.moveKeys}
        </span>
        <span>
          <kbd>Enter</kbd> {words.openKey}
        </span>
        <span>
          <kbd>Esc</kbd> {words.closeKey}
        </span>
      </p>
      <p id="palette-hint" className="visually-hidden">
        {words.hint}
      </p>
    </dialog>
  );
}

/** Says how the search stands; to everybody where nothing was found, else to a screen reader. */
function Told({ asked, behind, count }: { asked: string; behind: boolean; count: number }) {
  const words = useWords("palette");
  const nothing = !behind && count === 0;
  return (
    <div role="status" className={nothing ? "palette-note" : "visually-hidden"}>
      {nothing ? (
        <>
          <p>
            <b>{words.nothing(asked)}</b>
          </p>
          <p className="meta">{words.nothingRemedy}</p>
        </>
      ) : behind ? (
        words.searching
      ) : (
        words.found(count)
      )}
    </div>
  );
}

/** Where something that was found leads. What lacks its mobile number is opened where it is typed. */
function hrefOf(found: Found): string | null {
  if (found.kind === "action") return found.action.href;
  if (found.kind === "site") return `/extensions?site=${encodeURIComponent(found.id)}`;
  const { number, kind, state } = found.item;
  const focus = kind === "MOBILE" && state === "UNBOUND" ? "&focus=mobile" : "";
  return `/extensions?open=${encodeURIComponent(number)}${focus}`;
}
