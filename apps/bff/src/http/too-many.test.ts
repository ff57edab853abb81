import { expect, test } from "vitest";
import { messagesIn } from "./language.ts";
import { inSeconds, remedyWhile } from "./too-many.ts";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

test.each([
  [30 * SECOND, "30秒", "30 seconds"],
  [1, "1秒", "1 second"],
  [59.2 * SECOND, "1分", "1 minute"],
  [MINUTE + 1, "2分", "2 minutes"],
  [15 * MINUTE, "15分", "15 minutes"],
  [HOUR, "1時間", "1 hour"],
  [23.5 * HOUR, "24時間", "24 hours"],
])("who has to wait %d ms is told how long, never too short, and what works meanwhile", (wait, ja, en) => {
  const japanese = remedyWhile(wait, messagesIn("ja"));
  expect(japanese).toContain(`あと${ja}ほど待って`);
  for (const way of ["パスキー", "管理者が作るリンク", "前にログインしたことのあるほかのブラウザー"])
    expect(japanese).toContain(way);
  expect(remedyWhile(wait, messagesIn("en"))).toMatch(
    new RegExp(`^Try again in ${en}\\. .*passkey.*link.*administrator.*browser`),
  );
});

test.each([
  [1, "1"],
  [30_000, "30"],
  [30_001, "31"],
])("Retry-After of %d ms is %s", (wait, seconds) => expect(inSeconds(wait)).toBe(seconds));
