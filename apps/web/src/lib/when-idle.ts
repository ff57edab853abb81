/** Does something once the page has nothing better to do; what is returned calls it off. */
export function whenIdle(work: () => void): () => void {
  if ("requestIdleCallback" in window) {
    const request = requestIdleCallback(work, { timeout: 2_000 });
    return () => cancelIdleCallback(request);
  }
  const timer = setTimeout(work, 200);
  return () => clearTimeout(timer);
}
