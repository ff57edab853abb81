import { readFile } from "node:fs/promises";
import { ja } from "@naisen/messages/ja";
import { expect } from "@playwright/test";
import { signInBefore } from "../drivers/before.ts";
import { test } from "../drivers/own-server.ts";

const { csv } = ja.areas.listing;

test("the list is saved as CSV that a spreadsheet opens: a BOM, a head, and the rows that the list is narrowed to", async ({
  page,
}) => {
  await signInBefore(page.request);
  await page.goto("/extensions?q=7002");
  await page.getByRole("button", { name: csv.menuName }).click();
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: csv.utf8 }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
  const bytes = await readFile(await download.path());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const [head, row, ...rest] = bytes.subarray(3).toString("utf8").trimEnd().split("\r\n");
  expect(head).toBe("内線番号,氏名,フリガナ,種別,部署,拠点,携帯電話番号,状態");
  expect(row).toContain("7002");
  expect(row).toContain("髙橋 美咲");
  expect(rest).toEqual([]);
});
