import { ja } from "@naisen/messages/ja";
import { expect } from "@playwright/test";
import { explain, signInBefore } from "../drivers/before.ts";
import { test } from "../drivers/own-server.ts";

const { panel, areas } = ja;
const { voicemail } = areas.own;

/** Whether a call to 7001 that nobody answers would come to the voicemail. */
const TO_VOICEMAIL = /"voicemail":"CARRIER","extension":"7001"/;

test("on a phone a user turns their voicemail off and takes it back; the administrator's history shows both", async ({
  page,
  browser,
  baseURL,
}) => {
  await signInBefore(page.request);
  const theirs = await browser.newContext({
    baseURL: baseURL ?? "",
    locale: "ja-JP",
    viewport: { width: 390, height: 844 },
  });
  await signInBefore(theirs.request, "user");
  const phone = await theirs.newPage();
  await phone.goto("/");
  const card = phone.getByRole("region", { name: voicemail.title });
  const turn = card.getByRole("switch", { name: voicemail.title });
  await expect(turn).toBeChecked();
  expect(JSON.stringify((await explain(page.request, "7001")).legs)).toMatch(TO_VOICEMAIL);

  await turn.click();
  await expect(phone.getByText(voicemail.off)).toBeVisible();
  await expect(turn).not.toBeChecked();
  expect(JSON.stringify((await explain(page.request, "7001")).legs)).not.toMatch(TO_VOICEMAIL);

  await phone.getByRole("button", { name: panel.toast.undo, exact: true }).click();
  await expect(phone.getByText(panel.toast.undone)).toBeVisible();
  await expect(turn).toBeChecked();
  expect(JSON.stringify((await explain(page.request, "7001")).legs)).toMatch(TO_VOICEMAIL);

  await page.goto("/history");
  const [undo, change] = [page.getByRole("article").nth(0), page.getByRole("article").nth(1)];
  await expect(undo).toContainText(areas.history.entry.doors.UNDO);
  await expect(change).toContainText("佐藤 健一");
  await expect(change).toContainText(areas.history.entry.self("7001"));
  await expect(change).toContainText(areas.history.entry.takenBack);
  await theirs.close();
});
