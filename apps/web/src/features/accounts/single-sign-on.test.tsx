import type { Request } from "@naisen/api/endpoint";
import { listAccounts } from "@naisen/api/endpoints/accounts";
import {
  getSingleSignOn,
  putSingleSignOn,
  removeSingleSignOn,
  type SingleSignOnSetting,
} from "@naisen/api/endpoints/single-sign-on";
import { ja } from "@naisen/messages/ja";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { domFaults } from "../../testing/dom-faults.ts";
import { admin } from "../../testing/fixtures.ts";
import { NO_PROVIDER, signedIn } from "../../testing/handlers.ts";
import { mockEndpoint, mockProblem } from "../../testing/mock-endpoint.ts";
import { renderApp } from "../../testing/render-app.tsx";
import { server } from "../../testing/server.ts";

const words = ja.areas.accounts.singleSignOn;
const ISSUER = "https://login.example.co.jp";
const HOSTS = { authorization: "login.example.co.jp", token: "api.example.co.jp", keys: "api.example.co.jp" };
const SET = {
  ...NO_PROVIDER,
  setting: { issuer: ISSUER, clientId: "naisen", hasSecret: true, only: false, hosts: HOSTS },
  linked: 3,
};

/** The page over a server that keeps what it is told; `refuses` until the first try, and allows all hosts but these. */
async function shown(before: SingleSignOnSetting, refuses = false, notAllowed: string[] = []) {
  let now: SingleSignOnSetting = before;
  let isRefusing = refuses;
  const put: Request<typeof putSingleSignOn>["body"][] = [];
  server.use(
    mockEndpoint(getSingleSignOn, () => now),
    mockEndpoint(putSingleSignOn, ({ body }) => {
      if (isRefusing) {
        isRefusing = false;
        return mockProblem("single-sign-on.unreachable");
      }
      put.push(body);
      const saved = notAllowed.length === 0 && JSON.stringify(body.hosts) === JSON.stringify(HOSTS);
      if (saved) now = SET;
      return { issuer: body.issuer, keys: 2, hosts: HOSTS, notAllowed, saved };
    }),
    mockEndpoint(removeSingleSignOn, () => {
      now = NO_PROVIDER;
      return null;
    }),
    ...signedIn(admin),
    mockEndpoint(listAccounts, () => ({ items: [], next: null, total: 0 })),
  );
  const { user } = renderApp("/accounts");
  const part = within(await screen.findByRole("region", { name: words.title }));
  return { user, part, put, field: (label: string) => part.getByLabelText(new RegExp(label)) };
}

it("says what is missing, keeps what was typed while the server is not reached, shows where it leads, and saves then", async () => {
  const { user, part, put, field } = await shown(NO_PROVIDER, true);
  expect(part.getByText(NO_PROVIDER.redirectUri)).toBeTruthy();
  const read = part.getByRole("button", { name: words.read });
  await user.click(read);
  expect(part.getByText(words.faults.issuer)).toBeTruthy();
  expect(document.activeElement).toBe(field(words.issuer));
  await user.type(field(words.issuer), ISSUER);
  await user.type(field(words.clientId), "naisen");
  await user.type(field(words.clientSecret), "shh");
  await user.click(part.getByRole("radio", { name: words.othersOf.ENDED }));
  await user.click(read);
  await part.findByText(ja.problems["single-sign-on.unreachable"].title);
  await user.click(read);
  await part.findByText(words.found(ISSUER, 2));
  expect(part.getByText(words.leadsTo(HOSTS.authorization))).toBeTruthy();
  expect(part.getByText(words.asks(["login.example.co.jp", "api.example.co.jp"]))).toBeTruthy();
  expect(field(words.clientSecret)).toHaveProperty("value", "shh");
  expect(domFaults(document)).toEqual([]);
  await user.click(part.getByRole("button", { name: words.saveSeen }));
  await part.findByText(words.saved(ISSUER));
  expect(part.queryByRole("button", { name: words.saveSeen })).toBeNull();
  const typed = { issuer: ISSUER, clientId: "naisen", clientSecret: "shh", only: true };
  expect(put).toEqual([typed, { ...typed, hosts: HOSTS }]);
  expect(field(words.clientSecret)).toHaveProperty("value", "");
  expect(domFaults(document)).toEqual([]);
});

it("does not show the secret, and leaves it as it is where none is typed", async () => {
  const { user, part, put, field } = await shown(SET);
  expect(part.getByText(words.linked(3))).toBeTruthy();
  expect(part.getByText(words.secretKept)).toBeTruthy();
  expect(part.getByText(words.leadsTo(HOSTS.authorization))).toBeTruthy();
  await user.type(field(words.clientId), "2");
  await user.click(part.getByRole("button", { name: words.save }));
  await waitFor(() =>
    expect(put).toEqual([{ issuer: ISSUER, clientId: "naisen2", only: false, hosts: HOSTS }]),
  );
});

it("is read anew for another issuer, whose hosts nobody has seen", async () => {
  const { user, part, put, field } = await shown(SET);
  await user.type(field(words.issuer), "/2");
  await user.click(part.getByRole("button", { name: words.read }));
  await waitFor(() => expect(put).toEqual([{ issuer: `${ISSUER}/2`, clientId: "naisen", only: false }]));
});

it("says which hosts are not allowed, and offers no saving", async () => {
  const allowedHosts = ["*.example.com"];
  const { user, part } = await shown({ ...SET, allowedHosts }, false, ["api.example.co.jp"]);
  expect(part.getByText(words.allowed(allowedHosts))).toBeTruthy();
  await user.click(part.getByRole("button", { name: words.save }));
  await part.findByText(words.notAllowed(["api.example.co.jp"]));
  expect(part.queryByRole("button", { name: words.saveSeen })).toBeNull();
});

it("asks to be looked at and saved where it was set before hosts were kept", async () => {
  const { user, part, put } = await shown({ ...SET, setting: { ...SET.setting, hosts: null } });
  expect(part.getByText(words.unseenRemedy)).toBeTruthy();
  await user.click(part.getByRole("button", { name: words.read }));
  await user.click(await part.findByRole("button", { name: words.saveSeen }));
  await waitFor(() => expect(part.queryByText(words.unseenRemedy)).toBeNull());
  expect(put.map((body) => body?.hosts)).toEqual([undefined, HOSTS]);
});

it("is ended after it was said what that means, and the form is empty then", async () => {
  const { user, part, field } = await shown(SET);
  await user.click(part.getByRole("button", { name: words.remove }));
  const dialog = within(await screen.findByRole("dialog", { name: words.removing.title }));
  for (const line of words.removing.follows(3)) expect(dialog.getByText(line)).toBeTruthy();
  await user.click(dialog.getByRole("button", { name: words.removing.submit }));
  await screen.findByText(words.removing.done);
  await part.findByText(words.none);
  expect(field(words.issuer)).toHaveProperty("value", "");
  await waitFor(() => expect(document.activeElement).toBe(part.getByRole("heading", { name: words.title })));
});
