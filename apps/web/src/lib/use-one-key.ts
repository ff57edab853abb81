import { isTyping } from "./composing.ts";
import { usePreferences } from "./preferences.ts";
import { useShortcut } from "./use-shortcut.ts";

/** Runs a command for a key that is pressed by itself, unless somebody types, or turned such keys off (WCAG 2.1.4). Says whether they are on. */
export function useOneKey(key: string, run: () => void): boolean {
  const isOn = usePreferences().preferences.oneKey !== "OFF";
  useShortcut((event) => isOn && event.key === key && !isTyping(event.target), run);
  return isOn;
}
