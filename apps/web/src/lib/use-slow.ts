import { useEffect, useState } from "react";

const PATIENCE_MS = 3000;

/** Whether something has been waited for longer than a person takes for normal. */
export function useSlow(waiting: boolean, patience = PATIENCE_MS): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!waiting) return setSlow(false);
    const timer = setTimeout(() => setSlow(true), patience);
    return () => clearTimeout(timer);
  }, [waiting, patience]);
  return slow;
}
