import type { KeyboardEvent as ReactKeyboardEvent } from "react";

/** Whether an input method is at work: then no key is a command. 229 is what Safari sends for the last Enter. */
export function isComposing(event: KeyboardEvent | ReactKeyboardEvent): boolean {
  const native = "nativeEvent" in event ? event.nativeEvent : event;
  return native.isComposing || native.keyCode === 229;
}

/** Whether keys typed at the target are text. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]");
}
