import type { Response, Router } from "express";
import { endAccountSessions, removeAccountFactors } from "../use-cases/account-factors.ts";
import type { AccountRefused, DONE } from "../use-cases/account-refusal.ts";
import {
  makeAccountLink,
  putAccountRole,
  putAccountState,
  removeAccount,
} from "../use-cases/change-account.ts";
import { inviteAccount } from "../use-cases/invite-account.ts";
import { listAccounts } from "../use-cases/list-accounts.ts";
import type { MadeToken } from "../use-cases/make-link.ts";
import type { House } from "../use-cases/use-case.ts";
import { bindEndpoint, type Door } from "./bind-endpoint.ts";
import { joinPath } from "./join-page.ts";
import { originOf } from "./origin-of.ts";

const PAGE = 50;

export function mountAccounts(router: Router, house: House, door: Door): void {
  bindEndpoint(router, door, "listAccounts", async ({ over, query }) => ({
    kind: "answer",
    body: await listAccounts(house, over, {
      typed: query.q ?? "",
      after: query.after ?? null,
      limit: query.limit ?? PAGE,
    }),
  }));
  bindEndpoint(router, door, "inviteAccount", async ({ who, body, response }) => {
    const invited = await inviteAccount(house, who, body);
    if (invited.kind === "refused") return problemOf(invited);
    return { kind: "answer", body: linkTo(door, response, invited.made) };
  });
  bindEndpoint(router, door, "makeAccountLink", async ({ who, params, response }) => {
    const made = await makeAccountLink(house, who, params.userId);
    if (made.kind === "refused") return problemOf(made);
    return { kind: "answer", body: linkTo(door, response, made.made) };
  });
  bindEndpoint(router, door, "putAccountState", async ({ who, params, body }) =>
    replyOf(await putAccountState(house, who, params.userId, body.disabled)),
  );
  bindEndpoint(router, door, "putAccountRole", async ({ who, params, body }) =>
    replyOf(await putAccountRole(house, who, params.userId, body)),
  );
  bindEndpoint(router, door, "removeAccount", async ({ who, params }) =>
    replyOf(await removeAccount(house, who, params.userId)),
  );
  bindEndpoint(router, door, "removeAccountFactors", async ({ who, params, body }) =>
    replyOf(await removeAccountFactors(house, who, params.userId, body)),
  );
  bindEndpoint(router, door, "endAccountSessions", async ({ who, params }) =>
    replyOf(await endAccountSessions(house, who, params.userId)),
  );
}

/** The link as its receiver opens it. Without a public origin it leads where this request came to. */
function linkTo({ publicOrigin }: Door, { req }: Response, { token, ...made }: MadeToken) {
  return { ...made, link: `${originOf(req, publicOrigin)}${joinPath(token)}` };
}

function replyOf(done: AccountRefused | typeof DONE) {
  return done.kind === "done" ? ({ kind: "answer", body: null } as const) : problemOf(done);
}

function problemOf({ code }: AccountRefused) {
  return { kind: "problem", code } as const;
}
