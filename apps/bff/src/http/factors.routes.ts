import type { Response, Router } from "express";
import { getSecondFactor, putSecondFactor } from "../use-cases/account-factors.ts";
import type { Enrolled } from "../use-cases/enrol.ts";
import { addPasskey, startPasskey } from "../use-cases/enrol-passkey.ts";
import { confirmTotp, startTotp } from "../use-cases/enrol-totp.ts";
import {
  dismissFactorRemoval,
  makeRecoveryCodes,
  ownFactors,
  removePasskey,
  removeTotp,
  renamePasskey,
} from "../use-cases/own-factors.ts";
import type { House } from "../use-cases/use-case.ts";
import { bindEndpoint, type Door } from "./bind-endpoint.ts";
import { readCookie, setCookie } from "./cookies.ts";
import { siteOf, visitOf } from "./visit-of.ts";

export function mountFactors(router: Router, house: House, door: Door): void {
  const { cookies, publicOrigin } = door;
  bindEndpoint(router, door, "getFactors", async ({ who, response }) => ({
    kind: "answer",
    body: await ownFactors(house, who, siteOf(response.req, publicOrigin) !== null),
  }));
  bindEndpoint(router, door, "dismissFactorRemoval", async ({ who }) => {
    await dismissFactorRemoval(house, who);
    return { kind: "answer", body: null };
  });
  bindEndpoint(router, door, "startPasskey", async ({ who, response }) => {
    const site = siteOf(response.req, publicOrigin);
    if (site === null) return { kind: "problem", code: "passkey.impossible" };
    const { options, token } = await startPasskey(house, site, who);
    setCookie(response, cookies, cookies.ceremony, token);
    return { kind: "answer", body: { options: { ...options } } };
  });
  bindEndpoint(router, door, "addPasskey", async ({ who, body, response }) => {
    const { req } = response;
    const enrolled = await addPasskey(house, visitOf(req, door), who, {
      site: siteOf(req, publicOrigin),
      ceremony: readCookie(req, cookies.ceremony),
      response: body.passkey,
      name: body.name,
    });
    if (enrolled.kind === "refused") return { kind: "problem", code: enrolled.code };
    return { kind: "answer", body: goOn(response, door, enrolled) };
  });
  bindEndpoint(router, door, "renamePasskey", async ({ who, params, body }) =>
    replyOf(await renamePasskey(house, who, params.id, body.name)),
  );
  bindEndpoint(router, door, "removePasskey", async ({ who, params }) =>
    replyOf(await removePasskey(house, who, params.id)),
  );
  bindEndpoint(router, door, "startTotp", async ({ who }) => ({
    kind: "answer",
    body: await startTotp(house, who),
  }));
  bindEndpoint(router, door, "confirmTotp", async ({ who, body, response }) => {
    const enrolled = await confirmTotp(house, visitOf(response.req, door), who, body.code);
    if (enrolled.kind === "refused") return { kind: "problem", code: enrolled.code };
    return { kind: "answer", body: goOn(response, door, enrolled) };
  });
  bindEndpoint(router, door, "removeTotp", async ({ who }) => replyOf(await removeTotp(house, who)));
  bindEndpoint(router, door, "makeRecoveryCodes", async ({ who }) => {
    const codes = await makeRecoveryCodes(house, who);
    return codes === null ? { kind: "problem", code: "not-found" } : { kind: "answer", body: { codes } };
  });
  bindEndpoint(router, door, "getSecondFactor", async ({ who }) => ({
    kind: "answer",
    body: await getSecondFactor(house, who),
  }));
  bindEndpoint(router, door, "putSecondFactor", async ({ who, body }) =>
    replyOf(await putSecondFactor(house, who, body)),
  );
}

/** Keeps the session's new token where a sign-in waited for the factor. */
function goOn(response: Response, { cookies }: Door, { recoveryCodes, started }: Enrolled) {
  if (started !== null) setCookie(response, cookies, cookies.session, started.token);
  return { recoveryCodes };
}

function replyOf<Code>(done: { readonly kind: "done" } | { readonly kind: "refused"; readonly code: Code }) {
  return done.kind === "done"
    ? ({ kind: "answer", body: null } as const)
    : ({ kind: "problem", code: done.code } as const);
}
