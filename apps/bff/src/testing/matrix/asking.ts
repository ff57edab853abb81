import { Browser, type Came } from "../browser.ts";
import { ACTORS } from "./actors.ts";
import type { World } from "./world.ts";

/** Asks as one of the matrix's people, by their userId; of two of one userId the first. */
export type Asking = (userId: string, method: string, path: string, body?: unknown) => Promise<Came>;

export function askingIn({ open, tokens }: World): Asking {
  const browser = new Browser(open.address);
  return (userId, method, path, body) => {
    const actor = ACTORS.find((one) => one.userId === userId);
    const session = (actor && tokens.get(actor)) ?? "";
    return browser.ask(method, path, body, { cookie: `naisen-session=${session}` });
  };
}
