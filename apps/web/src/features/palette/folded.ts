/** A text as it is compared: width, case, the kind of kana, and marks between make no difference. */
export function folded(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u3041-\u3096]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
    .replace(/[\s\-‐–—・]/g, "");
}

/** Whether every word of what was typed is in the text. */
export function matches(typed: string, text: string): boolean {
  const whole = folded(text);
  return typed
    .split(/\s+/u)
    .map(folded)
    .every((word) => whole.includes(word));
}
