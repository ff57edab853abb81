import type { Endpoint } from "@naisen/api/endpoint";
import { ENDPOINTS } from "@naisen/api/endpoints";
import { PAGES } from "../sessions/policy.ts";

/** A route with an address that it answers. By test there is no other (http/routes.test.ts). */
export interface Route {
  readonly method: string;
  readonly path: string;
  /** A form takes fields of its page, a file of the build whatever it is. */
  readonly kind: "OPERATION" | "PAGE" | "FORM";
  readonly takesJson: boolean;
}

const operations: readonly Route[] = Object.values(ENDPOINTS).map(({ method, path, body }: Endpoint) => ({
  method,
  path: path.replace(/:\w+/g, "7001"),
  kind: "OPERATION",
  takesJson: body !== null,
}));

const pages: readonly Route[] = Object.keys(PAGES).map((route) => {
  const [method = "", path = ""] = route.split(" ");
  const kind = method === "POST" ? "FORM" : "PAGE";
  const address = path.startsWith("^") ? "/extensions" : path.replace("*file", "nothing.js");
  return { method, path: address, kind, takesJson: false };
});

/** Every route of the HTTP face. */
export const ALL_ROUTES: readonly Route[] = [...operations, ...pages];
