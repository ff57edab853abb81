import { ENDPOINTS, type EndpointName } from "@naisen/api/endpoints";
import type { Actor } from "./actors.ts";
import type { Sent } from "./cases.ts";

/** Where a request goes, with its query. */
export function addressOf(name: EndpointName, { params = {}, query = {} }: Sent): string {
  const path = ENDPOINTS[name].path.replace(/:(\w+)/g, (_, key: string) =>
    encodeURIComponent(String(params[key])),
  );
  const search = Object.entries(query).map(
    ([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(String(value))}`,
  );
  return search.length === 0 ? path : `${path}?${search.join("&")}`;
}

/** The headers by which somebody is known: of a program its token, of a person the session that their browser keeps. */
export function credentials(
  { token }: Pick<Actor, "token">,
  shown: string | null | undefined,
): Readonly<Record<string, string>> {
  if (token !== undefined) return { authorization: `Bearer ${shown ?? ""}` };
  return { "sec-fetch-site": "same-origin", cookie: `naisen-session=${shown ?? ""}` };
}
