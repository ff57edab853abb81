import type { Router } from "express";
import { goForSession } from "../use-cases/go-to-provider.ts";
import { unlinkProvider } from "../use-cases/own-provider.ts";
import { getSingleSignOn, putSingleSignOn, removeSingleSignOn } from "../use-cases/single-sign-on.ts";
import type { House } from "../use-cases/use-case.ts";
import { bindEndpoint, type Door } from "./bind-endpoint.ts";
import { addressBackOf, keepProvider } from "./oidc.routes.ts";
import { tooMany } from "./too-many.ts";

/** Where one is when one has been linked: the page on which it was begun. */
const OWN_PAGE = "/settings";

export function mountSingleSignOn(router: Router, house: House, door: Door): void {
  bindEndpoint(router, door, "getSingleSignOn", async ({ who, response }) => {
    const redirectUri = addressBackOf(response.req, door)(who.companyId);
    return { kind: "answer", body: { ...(await getSingleSignOn(house, who)), redirectUri } };
  });
  bindEndpoint(router, door, "putSingleSignOn", async ({ who, body }) => {
    const put = await putSingleSignOn(house, who, body);
    if (put.kind === "refused") return { kind: "problem", code: put.code };
    return { kind: "answer", body: put.read };
  });
  bindEndpoint(router, door, "removeSingleSignOn", async ({ who }) => {
    const done = await removeSingleSignOn(house, who);
    return done.kind === "done" ? { kind: "answer", body: null } : { kind: "problem", code: done.code };
  });
  bindEndpoint(router, door, "linkProvider", async ({ who, response }) => {
    const way = { addressBack: addressBackOf(response.req, door), next: OWN_PAGE };
    const going = await goForSession(house, who, "LINK", way);
    if (going.kind === "none") return { kind: "problem", code: "not-found" };
    if (going.kind === "too-many") return tooMany(response, going.wait);
    if (going.kind === "away" || going.kind === "moved")
      return { kind: "problem", code: "single-sign-on.unreachable" };
    keepProvider(response.req, response, door, going.token);
    return { kind: "answer", body: { url: going.url } };
  });
  bindEndpoint(router, door, "unlinkProvider", async ({ who }) => {
    const done = await unlinkProvider(house, who);
    return done.kind === "done" ? { kind: "answer", body: null } : { kind: "problem", code: done.code };
  });
}
