import type { Router } from "express";
import { endSession } from "../sessions/sessions.ts";
import { startSession } from "../sessions/sign-in.ts";
import type { House } from "../use-cases/use-case.ts";
import { whoIsComing, whoIsSignedIn } from "../use-cases/who-is-signed-in.ts";
import { bindEndpoint, type Door } from "./bind-endpoint.ts";
import { setCookie } from "./cookies.ts";
import { tooMany } from "./too-many.ts";
import { visitOf } from "./visit-of.ts";

export function mountSession(router: Router, house: House, door: Door): void {
  bindEndpoint(router, door, "signIn", async ({ body, response }) => {
    const signedIn = await startSession(house, visitOf(response.req, door), body);
    if (signedIn.kind === "too-many") return tooMany(response, signedIn.wait);
    if (signedIn.kind === "refused") return { kind: "problem", code: "session.refused" };
    const { token, who } = signedIn;
    setCookie(response, door.cookies, door.cookies.session, token);
    const told = who.owes === null ? await whoIsSignedIn(house, who) : whoIsComing(who);
    return { kind: "answer", body: { ...told, owes: who.owes } };
  });
  bindEndpoint(router, door, "signOut", async ({ who, response }) => {
    await endSession(house.store, house.now(), who, "SIGNED_OUT");
    setCookie(response, door.cookies, door.cookies.session, "");
    response.setHeader("clear-site-data", '"cache", "storage"');
    return { kind: "answer", body: null };
  });
  bindEndpoint(router, door, "getMe", async ({ who }) => ({
    kind: "answer",
    body: await whoIsSignedIn(house, who),
  }));
}
