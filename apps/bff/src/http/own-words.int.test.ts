import { afterAll, beforeAll, expect, test } from "vitest";
import { type Asking, askingIn } from "../testing/matrix/asking.ts";
import { openWorld, type World } from "../testing/matrix/world.ts";

let world: World;
let ask: Asking;
beforeAll(async () => {
  world = await openWorld();
  ask = askingIn(world);
});
afterAll(() => world.close());

/** One of another's line, and one that nobody has: told otherwise, they would tell which is which. */
const WORDS = "090-1111-0003 と 09022220003";

test("what an administrator of a site wrote comes back as it was written, whosever the numbers in it are", async () => {
  const changes = [{ type: "EditExtension", extension: "2002", name: WORDS, department: WORDS }];
  const made = await ask("east", "POST", "/api/change-sets", { changes, reason: WORDS });
  expect(made.status).toBe(201);
  const entry = `/api/change-sets/${made.body.id}`;
  for (const path of [
    entry,
    "/api/change-sets",
    "/api/departments",
    "/api/extensions",
    "/api/extensions/2002",
  ]) {
    const told = JSON.stringify((await ask("east", "GET", path)).body);
    expect(told).toMatch(WORDS);
    expect(told).not.toMatch("****");
  }
  expect((await ask("east", "GET", "/api/exports/extensions.csv")).body).toMatch(WORDS);
});

test("changes that they keep for later come back as they were", async () => {
  const lines = ["+819011110003", "+819022220003"];
  const changes = lines.map((mobile) => ({ type: "BindMobile", extension: "7007", mobile }));
  const draft = { changes, reason: WORDS, version: 0 };
  expect((await ask("east", "PUT", "/api/me/draft", draft)).status).toBe(200);
  expect((await ask("east", "GET", "/api/me/draft")).body).toMatchObject({ changes, reason: WORDS });
});

test("a line that another has by now is masked in the record of when it was theirs", async () => {
  const changes = [{ type: "SwapExtensions", a: "7001", b: "7003" }];
  const { body: swapped } = await ask("admin", "POST", "/api/change-sets", { changes });
  const { body } = await ask("east", "GET", `/api/change-sets/${swapped.id}`);
  expect(body.actions).toHaveLength(1);
  expect(body.actions[0]).toMatchObject({
    before: { mobile: "+8190****0001", mobileDisplay: "090-****-0001" },
    after: { mobile: "+819011110003", mobileDisplay: "090-1111-0003" },
  });
});
