import type { Page } from "@playwright/test";
import { OURS } from "../../drivers/own-server.ts";
import type { Screen } from "../screen.ts";

/** The pages that the server writes: signing in, and setting a password behind a link. */
export const SIGN_IN: readonly Screen[] = [
  { name: "sign-in", as: null, path: "/signin" },
  {
    name: "sign-in-refused",
    as: null,
    path: "/signin",
    isRefused: true,
    act: async (page) => {
      for (const field of ["#company", "#user", "#password"]) await page.fill(field, "wrong");
      await page.keyboard.press("Enter");
      await page.getByRole("alert").waitFor();
    },
  },
  { name: "sign-in-provider-refused", as: null, path: "/signin/oidc/back/demo?code=x", isRefused: true },
  {
    name: "join",
    as: "admin",
    path: "/help",
    act: openJoin,
  },
  {
    name: "join-refused",
    as: "admin",
    path: "/help",
    isRefused: true,
    act: async (page, words) => {
      await openJoin(page);
      const fields = page.locator("input[type=password]");
      await fields.first().fill("a long enough password");
      await fields.last().fill("another one");
      await page.getByRole("button", { name: words.join.submit }).click();
      await page.getByRole("alert").waitFor();
    },
  },
  { name: "join-open", as: null, path: "/join" },
  {
    name: "join-over",
    as: null,
    path: "/join#no-such-link",
    isRefused: true,
    act: async (page, words) => {
      await page.getByRole("heading", { level: 1, name: words.join.over }).waitFor();
    },
  },
];

/** Goes to the page behind a new link for an account that was invited for it. */
async function openJoin(page: Page): Promise<void> {
  const made = await page.request.post("/api/accounts/takahashi/links", { headers: OURS });
  await page.goto((await made.json()).link);
  await page.locator("#password").waitFor();
}
