import type { Areas } from "@naisen/messages/ja/areas";
import { use } from "react";

export type Area = keyof Areas;
type Loaders = { readonly [A in Area]: () => Promise<Areas[A]> };

const JA: Loaders = {
  accounts: async () => (await import("@naisen/messages/ja/areas/accounts")).accounts,
  calls: async () => (await import("@naisen/messages/ja/areas/calls")).calls,
  contract: async () => (await import("@naisen/messages/ja/areas/contract")).contract,
  editing: async () => (await import("@naisen/messages/ja/areas/editing")).editing,
  events: async () => (await import("@naisen/messages/ja/areas/events")).events,
  help: async () => (await import("@naisen/messages/ja/areas/help")).help,
  history: async () => (await import("@naisen/messages/ja/areas/history")).history,
  home: async () => (await import("@naisen/messages/ja/areas/home")).home,
  listing: async () => (await import("@naisen/messages/ja/areas/listing")).listing,
  numbers: async () => (await import("@naisen/messages/ja/areas/numbers")).numbers,
  outside: async () => (await import("@naisen/messages/ja/areas/outside")).outside,
  own: async () => (await import("@naisen/messages/ja/areas/own")).own,
  palette: async () => (await import("@naisen/messages/ja/areas/palette")).palette,
  person: async () => (await import("@naisen/messages/ja/areas/person")).person,
  plan: async () => (await import("@naisen/messages/ja/areas/plan")).plan,
  reasons: async () => (await import("@naisen/messages/ja/areas/reasons")).reasons,
  reference: async () => (await import("@naisen/messages/ja/areas/reference")).reference,
  scenarios: async () => (await import("@naisen/messages/ja/areas/scenarios")).scenarios,
  security: async () => (await import("@naisen/messages/ja/areas/security")).security,
  sites: async () => (await import("@naisen/messages/ja/areas/sites")).sites,
  tokens: async () => (await import("@naisen/messages/ja/areas/tokens")).tokens,
};

const EN: Loaders = {
  accounts: async () => (await import("@naisen/messages/en/areas/accounts")).accounts,
  calls: async () => (await import("@naisen/messages/en/areas/calls")).calls,
  contract: async () => (await import("@naisen/messages/en/areas/contract")).contract,
  editing: async () => (await import("@naisen/messages/en/areas/editing")).editing,
  events: async () => (await import("@naisen/messages/en/areas/events")).events,
  help: async () => (await import("@naisen/messages/en/areas/help")).help,
  history: async () => (await import("@naisen/messages/en/areas/history")).history,
  home: async () => (await import("@naisen/messages/en/areas/home")).home,
  listing: async () => (await import("@naisen/messages/en/areas/listing")).listing,
  numbers: async () => (await import("@naisen/messages/en/areas/numbers")).numbers,
  outside: async () => (await import("@naisen/messages/en/areas/outside")).outside,
  own: async () => (await import("@naisen/messages/en/areas/own")).own,
  palette: async () => (await import("@naisen/messages/en/areas/palette")).palette,
  person: async () => (await import("@naisen/messages/en/areas/person")).person,
  plan: async () => (await import("@naisen/messages/en/areas/plan")).plan,
  reasons: async () => (await import("@naisen/messages/en/areas/reasons")).reasons,
  reference: async () => (await import("@naisen/messages/en/areas/reference")).reference,
  scenarios: async () => (await import("@naisen/messages/en/areas/scenarios")).scenarios,
  security: async () => (await import("@naisen/messages/en/areas/security")).security,
  sites: async () => (await import("@naisen/messages/en/areas/sites")).sites,
  tokens: async () => (await import("@naisen/messages/en/areas/tokens")).tokens,
};

const asked = new Map<string, Promise<unknown>>();

/** Fetches the words of a part of the panel in the page's language; a route asks beside its own code. */
export function loadWords<A extends Area>(area: A): Promise<Areas[A]> {
  const { lang } = document.documentElement;
  const key = `${lang} ${area}`;
  const known = asked.get(key) ?? told((lang === "en" ? EN : JA)[area]());
  asked.set(key, known);
  void known.catch(() => asked.delete(key));
  return known as Promise<Areas[A]>;
}

/**
 * The words of a part of the panel. It suspends until they are here. `use` is called each time, also when they are: React
 * tells by it which hooks of a component that had to wait have run already.
 */
export function useWords<A extends Area>(area: A): Areas[A] {
  return use(loadWords(area));
}

/** The promise with what React reads on it, so that nobody waits for words that are here. */
function told<Words>(promise: Promise<Words>): Promise<Words> {
  void promise.then(
    (value) => Object.assign(promise, { status: "fulfilled", value }),
    () => undefined,
  );
  return promise;
}
