import type { Page } from "@playwright/test";
import type { Screen } from "./screen.ts";

/** Every page of the panel in every state that a person may meet it in. */
export const SCREENS: readonly Screen[] = [
  { name: "sign-in", as: null, path: "/signin" },
  {
    name: "sign-in-refused",
    as: null,
    path: "/signin",
    act: async (page) => {
      for (const field of ["#company", "#user", "#password"]) await page.fill(field, "wrong");
      await page.keyboard.press("Enter");
      await page.getByRole("alert").waitFor();
    },
  },
  { name: "home", as: "admin", path: "/" },
  { name: "home-slow", as: "admin", path: "/", arrange: neverAnswered("**/api/overview*") },
  { name: "home-failed", as: "admin", path: "/", arrange: failing("**/api/overview*") },
  { name: "list", as: "admin", path: "/extensions" },
  { name: "list-nothing-found", as: "admin", path: "/extensions?q=zzzz" },
  { name: "list-failed", as: "admin", path: "/extensions", arrange: failing("**/api/extensions?*") },
  { name: "list-slow", as: "admin", path: "/extensions", arrange: neverAnswered("**/api/extensions?*") },
  { name: "drawer", as: "admin", path: "/extensions?open=7001" },
  {
    name: "drawer-changed",
    as: "admin",
    path: "/extensions?open=7001",
    act: async (page, { panel }) => {
      await page.getByRole("textbox", { name: panel.fields.mobile, exact: true }).fill("070-3100-9003");
      await page.getByText("→ 7001").first().waitFor();
    },
  },
  {
    name: "drawer-refused",
    as: "admin",
    path: "/extensions?open=7002",
    act: async (page, { panel }) => {
      await page.getByRole("textbox", { name: panel.fields.mobile, exact: true }).fill("080-3200-9104");
      await page.getByRole("button", { name: panel.edit.apply }).click();
      await page
        .getByRole("group", { name: panel.refused.groupOf("") })
        .first()
        .waitFor();
    },
  },
  { name: "drawer-reception", as: "admin", path: "/extensions?open=7001&tab=reception" },
  { name: "drawer-forwarding", as: "admin", path: "/extensions?open=7001&tab=forwarding" },
  { name: "drawer-two-in-one", as: "admin", path: "/extensions?open=7008&tab=twoInOne" },
  { name: "drawer-unknown", as: "admin", path: "/extensions?open=1234" },
  { name: "simulator-empty", as: "admin", path: "/simulator" },
  { name: "simulator", as: "admin", path: "/simulator?from=2001&dialled=7002" },
  { name: "simulator-refused", as: "admin", path: "/simulator?from=2001&dialled=7999" },
  { name: "not-found", as: "admin", path: "/nowhere" },
  { name: "user", as: "user", path: "/" },
];

/** The server is not reached. */
function failing(url: string) {
  return (page: Page) => page.route(url, (route) => route.abort());
}

/** The answer is still on its way. */
function neverAnswered(url: string) {
  return (page: Page) => page.route(url, () => undefined);
}
