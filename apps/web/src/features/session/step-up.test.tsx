import { getFactors, type OwnFactors, removeTotp } from "@naisen/api/endpoints/factors";
import { stepUp } from "@naisen/api/endpoints/sessions";
import { ja } from "@naisen/messages/ja";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { domFaults } from "../../testing/dom-faults.ts";
import { admin } from "../../testing/fixtures.ts";
import { NO_FACTORS, signedIn } from "../../testing/handlers.ts";
import { mockEndpoint, mockProblem } from "../../testing/mock-endpoint.ts";
import { renderApp } from "../../testing/render-app.tsx";
import { server } from "../../testing/server.ts";

const { security } = ja.areas;
const words = security.stepUp;

const APP = { confirmedAt: "2026-11-20T00:00:00.000Z" };
const codeField = (dialog: ReturnType<typeof within>) =>
  dialog.getByRole("textbox", { name: new RegExp(words.code) });

/** An administrator with an app, whose removal the server does once it knows who is there. */
async function removing(factors: Partial<OwnFactors> = {}) {
  let isFresh = false;
  const done: unknown[] = [];
  server.use(
    mockEndpoint(getFactors, () => ({ ...NO_FACTORS, totp: APP, ...factors })),
    ...signedIn(admin),
    mockEndpoint(removeTotp, () => {
      if (!isFresh) return mockProblem("session.step-up-required");
      done.push("removed");
      return null;
    }),
    mockEndpoint(stepUp, ({ body }) => {
      if ("password" in body && body.password === "right") isFresh = true;
      return isFresh ? admin : mockProblem("password.wrong");
    }),
  );
  const { user } = renderApp("/settings");
  await user.click(await screen.findByRole("button", { name: security.removeApp }));
  return { user, done, dialog: within(await screen.findByRole("dialog", { name: words.title })) };
}

it("asks who is there, says what is not right, and then makes the same request again", async () => {
  const { user, done, dialog } = await removing();
  expect(domFaults(document)).toEqual([]);
  const submit = dialog.getByRole("button", { name: words.submit });
  await user.click(submit);
  expect(dialog.getByRole("alert").textContent).toContain(words.empty.password);
  await user.type(dialog.getByLabelText(new RegExp(words.password)), "wrong");
  await user.click(submit);
  expect(dialog.getByRole("alert").textContent).toContain(words.empty.code);
  await user.type(codeField(dialog), "123456");
  await user.click(submit);
  await waitFor(() =>
    expect(dialog.getByRole("alert").textContent).toContain(ja.problems["password.wrong"].title),
  );
  await user.clear(dialog.getByLabelText(new RegExp(words.password)));
  await user.type(dialog.getByLabelText(new RegExp(words.password)), "right");
  await user.click(submit);
  await screen.findByText(security.appRemoved);
  expect(done).toEqual(["removed"]);
  expect(screen.queryByRole("dialog")).toBeNull();
});

it("put off, it leaves everything as it is and says so", async () => {
  const { user, done, dialog } = await removing();
  await user.click(dialog.getByRole("button", { name: ja.panel.edit.cancel }));
  await screen.findByText(new RegExp(ja.problems["session.step-up-required"].title));
  expect(done).toEqual([]);
});

it("asks who has an app for password and code together", async () => {
  const { user, dialog } = await removing();
  const given: unknown[] = [];
  server.use(
    mockEndpoint(stepUp, ({ body }) => {
      given.push(body);
      return admin;
    }),
  );
  await user.type(dialog.getByLabelText(new RegExp(words.password)), "right");
  await user.type(codeField(dialog), "123456");
  await user.click(dialog.getByRole("button", { name: words.submit }));
  await waitFor(() => expect(given).toEqual([{ password: "right", code: "123456" }]));
});

const PASSKEY = { id: "a", name: "PC", createdAt: APP.confirmedAt, lastUsedAt: null };
const LINKED = { host: "id.example", linkedAt: APP.confirmedAt, only: false };

it("leads who has an app and no password to the company's account first, and asks for the code then", async () => {
  const { dialog } = await removing({ password: false, provider: LINKED });
  await dialog.findByText(words.byProviderFirst);
  expect(dialog.getByRole("link", { name: words.byProvider }).getAttribute("href")).toBe(
    "/signin/oidc/again",
  );
  expect(codeField(dialog)).toBeTruthy();
  expect(dialog.queryByLabelText(new RegExp(words.password))).toBeNull();
});

it.each([
  ["an app alone", {}, words.noWay.password],
  ["a passkey of another browser", { passkeys: [PASSKEY] }, words.noWay.passkey],
])("tells who has no password and %s what to do, and asks for nothing", async (_, factors, told) => {
  const { dialog } = await removing({ password: false, provider: null, ...factors });
  await dialog.findByText(told);
  expect(dialog.queryAllByRole("textbox")).toEqual([]);
  expect(dialog.queryByRole("button", { name: words.submit })).toBeNull();
  expect(domFaults(document)).toEqual([]);
});
