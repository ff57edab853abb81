/** A param as text; nothing where a message is given none. */
export function said(value: string | number | null | undefined): string {
  return value === null || value === undefined ? "" : String(value);
}

/** The word for a closed value, or the value itself where the words do not know it. */
export function wordFor(
  words: Readonly<Record<string, string>>,
  value: string | number | null | undefined,
): string {
  const key = said(value);
  return Object.hasOwn(words, key) ? (words[key] ?? key) : key;
}
