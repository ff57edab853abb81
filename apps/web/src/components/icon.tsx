const STROKES = {
  search: "M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9ZM10.5 10.5 14 14",
  check: "m3 8.5 3.5 3.5L13 4.5",
  cross: "m4 4 8 8M12 4l-8 8",
  refuse: "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM5.5 5.5l5 5M10.5 5.5l-5 5",
  warn: "M8 2 14.5 13.5h-13ZM8 6.5v3M8 11.2v.3",
  info: "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM8 7.5V11M8 5v.3",
  up: "m4 10 4-4 4 4",
  down: "m4 6 4 4 4-4",
  dash: "M4 8h8",
  plus: "M4 8h8M8 4v8",
  swap: "M3 5h10l-3-3M13 11H3l3 3",
  menu: "M2 4h12M2 8h12M2 12h12",
  again: "M13 8a5 5 0 1 1-1.5-3.5L13 6M13 2.5V6H9.5",
  undo: "M6 3 3 6l3 3M3 6h6.5a3.5 3.5 0 0 1 0 7H6",
} as const;

export type IconName = keyof typeof STROKES;

/** A drawn sign beside a word; it says nothing of its own to a screen reader. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={STROKES[name]} />
    </svg>
  );
}
