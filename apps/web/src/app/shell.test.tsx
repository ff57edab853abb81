import { getExtension } from "@naisen/api/endpoints/extensions";
import { getMe, signOut } from "@naisen/api/endpoints/session";
import { ja } from "@naisen/messages/ja";
import { screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { admin, reception, sato } from "../testing/fixtures.ts";
import { extensionsAre, signedIn } from "../testing/handlers.ts";
import { mockEndpoint, mockProblem } from "../testing/mock-endpoint.ts";
import { renderApp } from "../testing/render-app.tsx";
import { server } from "../testing/server.ts";

const words = ja.panel;

it("sends who is not signed in to the sign-in page", async () => {
  server.use(mockEndpoint(getMe, () => mockProblem("session.required")));
  const { left } = renderApp("/nowhere");
  await waitFor(() => expect(left.at(0)).toMatch(/^\/signin\?next=/));
});

it("signs out", async () => {
  server.use(
    ...signedIn(admin),
    ...extensionsAre([reception]),
    mockEndpoint(signOut, () => null),
  );
  const { user, left } = renderApp("/extensions");
  await user.click(await screen.findByRole("button", { name: words.session.menuOf("admin") }));
  await user.click(screen.getByRole("button", { name: words.session.signOut }));
  await waitFor(() => expect(left).toEqual(["/signin"]));
});

it("shows a user their own extension, what others see, and nothing else", async () => {
  server.use(
    ...signedIn({ ...admin, userId: "sato", role: "USER", extension: "7001" }),
    mockEndpoint(getExtension, () => sato),
  );
  renderApp("/");
  await screen.findByText(words.own.others_LIVE("7001"));
  expect(screen.queryByRole("link", { name: words.nav.extensions })).toBeNull();
  expect(screen.queryByRole("searchbox")).toBeNull();
});
