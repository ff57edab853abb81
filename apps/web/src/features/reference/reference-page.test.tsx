import { ENDPOINTS } from "@naisen/api/endpoints";
import { getOpenApi } from "@naisen/api/endpoints/description";
import { openApiOf } from "@naisen/api/openapi";
import { ja } from "@naisen/messages/ja";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { domFaults } from "../../testing/dom-faults.ts";
import { admin, inRole } from "../../testing/fixtures.ts";
import { signedIn } from "../../testing/handlers.ts";
import { mockEndpoint, mockProblem } from "../../testing/mock-endpoint.ts";
import { renderApp } from "../../testing/render-app.tsx";
import { server } from "../../testing/server.ts";

const words = ja.areas.reference;

/** The document of all operations; of one no token is good, one needs no sign-in. */
const DOCUMENT = openApiOf(
  Object.values(ENDPOINTS),
  { title: "API", version: "1", description: "" },
  { session: "", token: "" },
  ({ name, path }) => ({
    summary: `${name}の説明。`,
    open: name === "signIn",
    byToken: name !== "listAccounts",
    area: path.split("/")[2] ?? "",
    more:
      name === "signIn"
        ? { "x-token": null }
        : {
            "x-roles": { ADMIN: "SITES", USER: "OWN_EXTENSION" },
            "x-token": name === "listAccounts" ? null : name === "applyChanges" ? "WRITE" : "READ",
            "x-step-up": name === "applyChanges" ? "IF_LARGE" : false,
          },
  }),
);

async function shown(path = "/reference", me = admin) {
  server.use(
    ...signedIn(me),
    mockEndpoint(getOpenApi, () => DOCUMENT),
  );
  const app = renderApp(path);
  await screen.findByRole("heading", { level: 1, name: words.title });
  return app;
}

const entry = (id: string) => waitFor(() => document.getElementById(id) ?? expect.unreachable(`no ${id}`));

/** jsdom opens no details by a press on its summary. */
async function open(id: string) {
  const details = (await entry(id)) as HTMLDetailsElement;
  details.open = true;
  return within(details);
}

it.each([["an administrator", admin] as const, ["a user", inRole("USER")] as const])(
  "shows every operation to %s, by area, with who may by token, and the document itself",
  async (_, me) => {
    await shown("/reference", me);
    await screen.findByText(words.count(Object.keys(ENDPOINTS).length));
    expect((await entry("getExtension")).textContent).toContain("GET /api/extensions/{number}");
    expect((await entry("getExtension")).textContent).toContain(words.byToken.READ);
    expect((await entry("applyChanges")).textContent).toContain(words.byToken.WRITE);
    expect((await entry("listAccounts")).textContent).toContain(words.byToken.NONE);
    expect(screen.getByRole("link", { name: words.raw })).toHaveProperty(
      "href",
      new URL("/api/openapi.json", window.location.origin).href,
    );
    expect(domFaults(document)).toEqual([]);
  },
);

it("opens an operation to its parameters, shapes, refusals and a line of curl", async () => {
  await shown();
  const list = await open("listExtensions");
  await list.findByRole("heading", { name: words.parameters });
  expect(list.getByText(words.role.ADMIN).textContent).toContain(words.scope.SITES);
  expect(list.getByText("ExtensionItem[]")).not.toBeNull();
  expect(list.getByText(/session\.required, token\.refused/)).not.toBeNull();
  expect(list.getByText(/Bearer \$NAISEN_TOKEN/)).not.toBeNull();
  const apply = await open("applyChanges");
  await apply.findByText(words.stepUp.IF_LARGE);
  const part = apply.getAllByText("Change[]")[0]?.closest("details") as HTMLDetailsElement;
  part.open = true;
  await within(part).findByText('type: "BindMobile"');
  expect(domFaults(document)).toEqual([]);
});

it("shows no curl where no token will do, and that nobody need sign in to sign in", async () => {
  await shown();
  const accounts = await open("listAccounts");
  await accounts.findByRole("heading", { name: words.answers });
  expect(accounts.queryByText(/NAISEN_TOKEN/)).toBeNull();
  expect(await (await open("signIn")).findByText(words.open)).not.toBeNull();
});

it("searches by the address, and leads out of a search that finds nothing", async () => {
  const app = await shown("/reference?q=zzz");
  await screen.findByText(words.nothing("zzz"));
  await app.user.click(screen.getByRole("link", { name: words.clear }));
  await screen.findByText(words.count(Object.keys(ENDPOINTS).length));
  await app.user.type(screen.getByRole("searchbox", { name: words.searchLabel }), "number-map");
  await waitFor(() => expect(app.router.state.location.search).toEqual({ q: "number-map" }));
  await screen.findByText(words.count(2));
});

it("says why it cannot be read", async () => {
  server.use(
    ...signedIn(admin),
    mockEndpoint(getOpenApi, () => mockProblem("store.away")),
  );
  renderApp("/reference");
  expect(await screen.findByText(ja.problems["store.away"].title)).not.toBeNull();
});
