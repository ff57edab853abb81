/** The height of a line in the editor, in CSS pixels; numbers and marks beside the text are laid out by it. */
export const LINE_PX = 20;

/** How many lines a text has; an empty one has one. */
export function countLines(text: string): number {
  let count = 1;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}

const LINES_ABOVE = 3;

/** Puts the focus on a line of the text, a little below the upper edge. */
export function goToLine(textarea: HTMLTextAreaElement, line: number): void {
  textarea.focus();
  textarea.setSelectionRange(...boundsOfLine(textarea.value, line));
  showLine(textarea, line);
}

/** Scrolls to a line without taking the focus. */
export function showLine(textarea: HTMLTextAreaElement, line: number): void {
  textarea.scrollTop = Math.max(0, line - 1 - LINES_ABOVE) * LINE_PX;
  textarea.scrollLeft = 0;
}

/** Where a line begins and ends, as offsets; lines are counted from 1. */
function boundsOfLine(text: string, line: number): readonly [start: number, end: number] {
  let start = 0;
  for (let passed = 1; passed < line; passed += 1) {
    const end = text.indexOf("\n", start);
    if (end === -1) break;
    start = end + 1;
  }
  const end = text.indexOf("\n", start);
  return [start, end === -1 ? text.length : end];
}
