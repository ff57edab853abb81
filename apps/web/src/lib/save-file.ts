import { askStepUp } from "./step-up.ts";

/**
 * Saves what an address of ours gives, as a link does. A large file is given only to whoever proved a moment ago who they
 * are; a link could not ask, so that is found out first, from the beginning of the answer.
 */
export async function saveFile(href: string): Promise<void> {
  if ((await needsStepUp(href)) && !(await askStepUp())) return;
  const link = document.createElement("a");
  link.href = href;
  link.download = "";
  link.click();
}

async function needsStepUp(href: string): Promise<boolean> {
  const enough = new AbortController();
  try {
    const { status } = await fetch(href, { signal: enough.signal });
    return status === 401;
  } catch {
    return false;
  } finally {
    enough.abort();
  }
}
