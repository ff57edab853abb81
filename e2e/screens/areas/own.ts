import type { Messages } from "@naisen/messages/ja";
import type { Page } from "@playwright/test";
import { altered, failing, neverAnswered } from "../answers.ts";
import type { Screen } from "../screen.ts";

const EXTENSION = "**/api/extensions/7001";

/** The page of a user's sign-in. */
export const OWN: readonly Screen[] = [
  { name: "user", as: "user", path: "/" },
  { name: "user-settings", as: "user", path: "/settings" },
  { name: "user-slow", as: "user", path: "/", isWaiting: true, arrange: neverAnswered(EXTENSION) },
  {
    name: "user-failed",
    as: "user",
    path: "/",
    arrange: failing(EXTENSION),
    isRefused: true,
    act: (page, { panel }) => page.getByRole("button", { name: panel.waiting.again }).waitFor(),
  },
  {
    name: "user-unbound",
    as: "user",
    path: "/",
    arrange: altered(EXTENSION, (view) => ({ ...view, state: "UNBOUND", mobile: null, mobileDisplay: null })),
  },
  {
    name: "user-held",
    as: "user",
    path: "/",
    arrange: altered(EXTENSION, (view) => ({
      ...view,
      state: "HELD",
      violations: [
        {
          code: "contract.line-not-active",
          path: "/mobile",
          params: { extension: "7001", mobile: view.mobile, status: "SUSPENDED" },
        },
      ],
    })),
  },
  {
    name: "user-no-extension",
    as: "user",
    path: "/",
    arrange: altered("**/api/me", (me) => ({ ...me, extension: null })),
  },
  {
    name: "user-forwarding",
    as: "user",
    path: "/",
    windowOnly: true,
    act: async (page, words) => {
      await forward(page, words, "7003");
      await page.getByRole("button", { name: words.areas.own.preview.apply }).waitFor();
    },
  },
  {
    name: "user-forwarding-refused",
    as: "user",
    path: "/",
    windowOnly: true,
    act: async (page, words) => {
      await forward(page, words, "7999");
      await page.getByText(words.areas.own.preview.refused).waitFor();
    },
  },
];

async function forward(page: Page, { areas }: Messages, to: string): Promise<void> {
  const { set, change, target } = areas.own.forwarding;
  const open = page.getByRole("button", { name: set }).or(page.getByRole("button", { name: change }));
  await open.click();
  await page.getByRole("dialog").getByLabel(target).fill(to);
}
