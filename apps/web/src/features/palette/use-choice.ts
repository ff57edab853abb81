import { type KeyboardEvent, useEffect, useState } from "react";
import { isComposing } from "../../lib/composing.ts";
import type { Found } from "./use-found.ts";

/**
 * Which of the found is chosen: the first, until ↑ or ↓ goes to another. Enter that comes before the answer waits
 * for it, so that a number typed in one breath opens that number.
 */
export function useChoice(found: readonly Found[], isBehind: boolean, go: (found: Found) => void) {
  const [moved, setMoved] = useState<string | null>(null);
  const [isWaiting, setWaiting] = useState(false);
  const place = Math.max(
    0,
    found.findIndex(({ key }) => key === moved),
  );
  const current = found[place];

  useEffect(() => {
    if (!isWaiting || isBehind) return;
    setWaiting(false);
    if (current !== undefined) go(current);
  });

  function move(step: number) {
    const next = found[(place + step + found.length) % found.length];
    if (next !== undefined) setMoved(next.key);
  }

  function take() {
    if (isBehind && moved === null) setWaiting(true);
    else if (current !== undefined) go(current);
  }

  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: take,
  };
  return {
    current,
    reset: () => {
      setMoved(null);
      setWaiting(false);
    },
    onKeyDown: (event: KeyboardEvent) => {
      const run = isComposing(event) ? undefined : keys[event.key];
      if (run === undefined) return;
      event.preventDefault();
      run();
    },
  };
}
