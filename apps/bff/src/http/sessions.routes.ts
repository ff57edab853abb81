import type { Router } from "express";
import { endOneSession, endOtherSessions, listSessions } from "../use-cases/list-sessions.ts";
import { type Proof, proveAgain } from "../use-cases/prove-again.ts";
import { signInByPasskey } from "../use-cases/sign-in-by-passkey.ts";
import type { House } from "../use-cases/use-case.ts";
import { offerPasskey } from "../use-cases/use-passkey.ts";
import { whoIsSignedIn } from "../use-cases/who-is-signed-in.ts";
import { type Asked, bindEndpoint, type Door } from "./bind-endpoint.ts";
import { readCookie, setCookie } from "./cookies.ts";
import { tooMany } from "./too-many.ts";
import { siteOf, visitOf } from "./visit-of.ts";

/** A challenge's cookie may outlive it a little; the store knows when it is over. */
const CEREMONY = { maxAge: 10 * 60_000 };

export function mountSessions(router: Router, house: House, door: Door): void {
  const { cookies, publicOrigin } = door;
  bindEndpoint(router, door, "offerSignIn", async ({ response }) => {
    const site = siteOf(response.req, publicOrigin);
    if (site === null) return { kind: "problem", code: "passkey.impossible" };
    const { options, token } = await offerPasskey(house, site, { purpose: "SIGN_IN", session: null });
    setCookie(response, cookies, cookies.ceremony, token, CEREMONY);
    return { kind: "answer", body: { options: { ...options } } };
  });
  bindEndpoint(router, door, "offerStepUp", async ({ who, response }) => {
    const site = siteOf(response.req, publicOrigin);
    if (site === null) return { kind: "problem", code: "passkey.impossible" };
    const { options, token } = await offerPasskey(house, site, { purpose: "PROVE", session: who.tokenHash });
    setCookie(response, cookies, cookies.ceremony, token, CEREMONY);
    return { kind: "answer", body: { options: { ...options } } };
  });
  bindEndpoint(router, door, "signInByPasskey", async ({ body, response }) => {
    const { req } = response;
    const signed = { response: body.passkey, ceremony: readCookie(req, cookies.ceremony) };
    const visit = visitOf(req, door);
    const started = await signInByPasskey(house, visit, siteOf(req, publicOrigin), signed);
    setCookie(response, cookies, cookies.ceremony, "");
    if (started === null) return { kind: "problem", code: "passkey.refused" };
    setCookie(response, cookies, cookies.session, started.token);
    return { kind: "answer", body: await whoIsSignedIn(house, started.who) };
  });
  bindEndpoint(router, door, "stepUp", async ({ who, body, response }) => {
    const proved = await proveAgain(house, visitOf(response.req, door), who, proofOf(body, response, door));
    if (proved.kind === "too-many") return tooMany(response, proved.wait);
    if (proved.kind === "ended") return { kind: "problem", code: "session.required" };
    if (proved.kind === "refused") return { kind: "problem", code: proved.code };
    setCookie(response, cookies, cookies.session, proved.token);
    return { kind: "answer", body: await whoIsSignedIn(house, proved.who) };
  });
  bindEndpoint(router, door, "listSessions", async ({ who }) => ({
    kind: "answer",
    body: { items: await listSessions(house, who) },
  }));
  bindEndpoint(router, door, "endOtherSessions", async ({ who }) => {
    await endOtherSessions(house, who);
    return { kind: "answer", body: null };
  });
  bindEndpoint(router, door, "endOneSession", async ({ who, params }) =>
    (await endOneSession(house, who, params.id))
      ? { kind: "answer", body: null }
      : { kind: "problem", code: "not-found" },
  );
}

function proofOf(
  body: Asked<"stepUp">["body"],
  { req }: Asked<"stepUp">["response"],
  { cookies, publicOrigin }: Door,
): Proof {
  if ("password" in body && "code" in body) return { kind: "both", ...body };
  if ("password" in body) return { kind: "password", ...body };
  if ("code" in body) return { kind: "code", ...body };
  const ceremony = readCookie(req, cookies.ceremony);
  return { kind: "passkey", site: siteOf(req, publicOrigin), response: body.passkey, ceremony };
}
