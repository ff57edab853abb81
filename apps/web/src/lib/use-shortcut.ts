import { useEffect, useEffectEvent } from "react";
import { isComposing } from "./composing.ts";

/**
 * Runs a command for a key of the whole page, unless an input method is at work, somebody nearer took the key, or a
 * modal dialog covers the page: a dialog hears its keys itself.
 */
export function useShortcut(matches: (event: KeyboardEvent) => boolean, run: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || isComposing(event) || !matches(event)) return;
    if (document.querySelector("dialog[open]") !== null) return;
    event.preventDefault();
    run();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}
