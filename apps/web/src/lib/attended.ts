/** So long after the last touch of a key or of the page nobody is taken to be there. */
const AWAY_MS = 60_000;

let touchedAt = Date.now();

function touch(): void {
  touchedAt = Date.now();
}

for (const kind of ["pointerdown", "keydown", "wheel"] as const) {
  window.addEventListener(kind, touch, { capture: true, passive: true });
}

/** So many milliseconds nobody has touched the page. */
export function untouchedFor(): number {
  return Date.now() - touchedAt;
}

/** Whether somebody used the page a moment ago: what it asks for by itself later does not keep a session. */
export function isAttended(): boolean {
  return untouchedFor() < AWAY_MS;
}
