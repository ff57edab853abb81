import "../styles/combobox.css";
import { type KeyboardEvent, type ReactNode, useState } from "react";
import { isComposing } from "../lib/composing.ts";
import { Icon } from "./icon.tsx";

interface ComboboxProps<Option> {
  id: string;
  label: string;
  hint: ReactNode;
  fault?: string | undefined;
  /** What is chosen, as text; it is in the box until one types. */
  value: string;
  options: readonly Option[];
  keyOf: (option: Option) => string;
  textOf: (option: Option) => string;
  onType: (text: string) => void;
  onPick: (option: Option) => void;
  /** Text that was left in the box without being picked. */
  onText: (text: string) => void;
  listLabel: string;
  countLabel: (count: number) => string;
  /** What stands beside the label. */
  mark?: ReactNode;
  /** The id of more that is said of the box. */
  describedBy?: string | undefined;
  children: (option: Option) => ReactNode;
}

/** A text box with suggestions: ↑ ↓ go among them, Enter takes one, Escape closes them. */
export function Combobox<Option>(props: ComboboxProps<Option>) {
  const { id, label, hint, fault, value, options, keyOf, textOf, onPick, onText } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const [active, setActive] = useState(-1);
  const [closed, setClosed] = useState(true);
  const open = !closed && options.length > 0;
  const current = open ? options[active] : undefined;

  function type(text: string) {
    setDraft(text);
    setActive(-1);
    setClosed(false);
    props.onType(text);
  }

  function pick(option: Option) {
    setDraft(null);
    setClosed(true);
    props.onType("");
    onPick(option);
  }

  /** Leaving the box keeps what was typed; what is exactly one suggestion's number is that suggestion. */
  function settle() {
    setClosed(true);
    if (draft === null) return;
    const meant = options.find((option) => [keyOf(option), textOf(option)].includes(draft.trim()));
    if (meant !== undefined) return pick(meant);
    onText(draft.trim());
    setDraft(null);
  }

  function move(step: number) {
    setClosed(false);
    setActive((place) => Math.max(-1, Math.min(options.length - 1, place + step)));
  }

  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => (current === undefined ? settle() : pick(current)),
    ...(open ? { Escape: () => setClosed(true) } : {}),
  };

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    const run = isComposing(event) ? undefined : keys[event.key];
    if (run === undefined) return;
    event.preventDefault();
    run();
  }

  return (
    <div className={fault === undefined ? "field combobox" : "field combobox field-refused"}>
      <div className="field-label">
        <label htmlFor={id}>{label}</label>
        {props.mark}
      </div>
      <input
        id={id}
        className="input"
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-activedescendant={current === undefined ? undefined : `${id}-${keyOf(current)}`}
        aria-describedby={[`${id}-hint`, props.describedBy].filter(Boolean).join(" ")}
        aria-invalid={fault !== undefined}
        value={draft ?? value}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={settle}
      />
      <div id={`${id}-list`} role="listbox" aria-label={props.listLabel} hidden={!open}>
        {open
          ? options.map((option, place) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the box's
              <div
                key={keyOf(option)}
                id={`${id}-${keyOf(option)}`}
                role="option"
                aria-selected={place === active}
                tabIndex={-1}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => pick(option)}
              >
                {props.children(option)}
              </div>
            ))
          : null}
      </div>
      <div id={`${id}-hint`} className="hint">
        {fault === undefined ? (
          hint
        ) : (
          <p className="field-fault">
            <Icon name="refuse" />
            {fault}
          </p>
        )}
      </div>
      <p role="status" className="visually-hidden">
        {open ? props.countLabel(options.length) : ""}
      </p>
    </div>
  );
}
