import type { Request } from "@naisen/api/endpoint";
import { listAccounts } from "@naisen/api/endpoints/accounts";
import { getSingleSignOn, putSingleSignOn, removeSingleSignOn } from "@naisen/api/endpoints/single-sign-on";
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
const SET = {
  ...NO_PROVIDER,
  setting: { issuer: ISSUER, clientId: "naisen", hasSecret: true, only: false },
  linked: 3,
};

/** The page over a server that keeps what it is told; `refuses` until the first try. */
async function shown(before: typeof NO_PROVIDER, refuses = false) {
  let now = before;
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
      now = SET;
      return { issuer: body.issuer, keys: 2 };
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

it("says what is missing, keeps what was typed while the server is not reached, and then what was found", async () => {
  const { user, part, put, field } = await shown(NO_PROVIDER, true);
  expect(part.getByText(NO_PROVIDER.redirectUri)).toBeTruthy();
  const save = part.getByRole("button", { name: words.save });
  await user.click(save);
  expect(part.getByText(words.faults.issuer)).toBeTruthy();
  expect(document.activeElement).toBe(field(words.issuer));
  await user.type(field(words.issuer), ISSUER);
  await user.type(field(words.clientId), "naisen");
  await user.type(field(words.clientSecret), "shh");
  await user.click(part.getByRole("radio", { name: words.othersOf.ENDED }));
  await user.click(save);
  await part.findByText(ja.problems["single-sign-on.unreachable"].title);
  await user.click(save);
  await part.findByText(words.found(ISSUER, 2));
  expect(put).toEqual([{ issuer: ISSUER, clientId: "naisen", clientSecret: "shh", only: true }]);
  expect(field(words.clientSecret)).toHaveProperty("value", "");
  expect(domFaults(document)).toEqual([]);
});

it("does not show the secret, and leaves it as it is where none is typed", async () => {
  const { user, part, put, field } = await shown(SET);
  expect(part.getByText(words.linked(3))).toBeTruthy();
  expect(part.getByText(words.secretKept)).toBeTruthy();
  await user.type(field(words.clientId), "2");
  await user.click(part.getByRole("button", { name: words.save }));
  await waitFor(() => expect(put).toEqual([{ issuer: ISSUER, clientId: "naisen2", only: false }]));
});

it("is ended after it was said what that means, and the form is empty then", async () => {
  const { user, part, field } = await shown(SET);
  await user.click(part.getByRole("button", { name: words.remove }));
  const dialog = within(await screen.findByRole("dialog", { name: words.removing.title }));
  for (const line of words.removing.follows(3)) expect(dialog.getByText(line)).toBeTruthy();
  await user.click(dialog.getByRole("button", { name: words.removing.submit }));
  await screen.findByText(words.removing.done);
  expect(part.getByText(words.none)).toBeTruthy();
  expect(field(words.issuer)).toHaveProperty("value", "");
});
