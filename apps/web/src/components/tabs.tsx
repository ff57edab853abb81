import { type KeyboardEvent, type ReactNode, useRef } from "react";
import { afterPaint } from "../lib/after-paint.ts";

/** One tab, with what is to be said of it beside its name. */
interface Tab<Name extends string> {
  readonly name: Name;
  readonly label: string;
  readonly mark: ReactNode;
}

interface TabsProps<Name extends string> {
  label: string;
  tabs: readonly Tab<Name>[];
  shown: Name;
  onShow: (name: Name) => void;
}

/** Tabs as WAI-ARIA has them: one stop of the Tab key, ← → Home End go among them and show what they come to. */
export function Tabs<Name extends string>({ label, tabs, shown, onShow }: TabsProps<Name>) {
  const list = useRef<HTMLDivElement>(null);
  const place = tabs.findIndex(({ name }) => name === shown);

  function onKeyDown(event: KeyboardEvent) {
    const last = tabs.length - 1;
    const next = {
      ArrowLeft: place === 0 ? last : place - 1,
      ArrowRight: place === last ? 0 : place + 1,
      Home: 0,
      End: last,
    }[event.key];
    const tab = next === undefined ? undefined : tabs[next];
    if (tab === undefined) return;
    event.preventDefault();
    const button = list.current?.querySelector<HTMLElement>(`#${tabId(tab.name)}`);
    button?.focus();
    button?.click();
  }

  return (
    <div ref={list} className="tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
      {tabs.map(({ name, label: word, mark }) => (
        <button
          key={name}
          id={tabId(name)}
          type="button"
          role="tab"
          aria-selected={name === shown}
          aria-controls={panelId(name)}
          tabIndex={name === shown ? 0 : -1}
          onClick={({ currentTarget }) => void afterPaint(currentTarget, () => onShow(name))}
        >
          {word}
          {mark}
        </button>
      ))}
    </div>
  );
}

/** What a tab shows. It stays where it is when another is shown, with all that was typed into it. */
export function TabPanel<Name extends string>({
  name,
  shown,
  children,
}: {
  name: Name;
  shown: Name;
  children: ReactNode;
}) {
  return (
    <div
      id={panelId(name)}
      className="tab-panel"
      role="tabpanel"
      aria-labelledby={tabId(name)}
      data-tab={name}
      hidden={name !== shown}
    >
      {children}
    </div>
  );
}

function tabId(name: string): string {
  return `tab-${name}`;
}

function panelId(name: string): string {
  return `panel-${name}`;
}
