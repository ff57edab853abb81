import { ENDPOINTS } from "@naisen/api/endpoints";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Browser } from "../testing/browser.ts";
import { sessionCookie } from "../testing/factors.ts";
import { type OpenHouse, openHouse, otherCompany } from "../testing/open-house.ts";
import { unhurried } from "../testing/unhurried.ts";

const ROWS = 5_000;
const FILE = `${ENDPOINTS.exportExtensions.path}?encoding=utf-8-bom`;
const IMPORT = ENDPOINTS.putCompany.path.replace(":id", "other");

/** The other company with so many extensions without a line, which all stand. */
function largeCompany() {
  const other = otherCompany();
  const extensions = Array.from({ length: ROWS }, (_, place) => ({
    number: String(4_000_000 + place),
    kind: "MOBILE" as const,
    name: `社員 ${place}`,
  }));
  return { ...other, extensions: [...other.extensions, ...extensions] };
}

let open: OpenHouse;
let carrier: Browser;
let admin: Browser;
beforeAll(async () => {
  open = await openHouse({ asks: unhurried() });
  carrier = await Browser.signedIn(open.address, "operator", "carrier");
  admin = await Browser.signedIn(open.address, "demo", "admin");
  const put = await carrier.ask("PUT", IMPORT, largeCompany());
  if (put.status !== 200) throw new Error(JSON.stringify(put.body));
});
afterAll(() => open.close());

/** How many others are answered, one after the other, until all that is there. */
async function answeredWhile(work: Promise<unknown>): Promise<number> {
  let goesOn = true;
  const over = work.finally(() => {
    goesOn = false;
  });
  let answered = 0;
  while (goesOn) {
    expect((await admin.ask("GET", "/api/extensions/7001")).status).toBe(200);
    if (goesOn) answered += 1;
  }
  await over;
  return answered;
}

describe("others are answered while many ask at once for", () => {
  test("files of all extensions", async () => {
    const cookie = await sessionCookie(open, "other", "admin");
    const files = Array.from({ length: 8 }, async () => {
      const file = await fetch(open.address + FILE, { headers: { cookie } });
      return (await file.text()).split("\r\n").length;
    });
    const answered = await answeredWhile(Promise.all(files));
    // A head, the two that it had, and the end of the last line.
    expect(new Set(await Promise.all(files))).toEqual(new Set([ROWS + 4]));
    expect(answered).toBeGreaterThan(8);
  });

  test("previews of an import, and for imports", async () => {
    const asked = ["?preview=true", "?preview=true", "", ""].map((query) =>
      carrier.ask("PUT", IMPORT + query, largeCompany()),
    );
    const answered = await answeredWhile(Promise.all(asked));
    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(answered).toBeGreaterThan(8);
  });

  test("plans of many changes", async () => {
    const cookie = await sessionCookie(open, "other", "admin");
    const changes = Array.from({ length: 3_000 }, (_, place) => ({
      type: "EditExtension",
      extension: String(4_000_000 + place),
      name: `新人 ${place}`,
    }));
    const plans = Array.from({ length: 4 }, async () => {
      const plan = await fetch(open.address + ENDPOINTS.planChanges.path, {
        method: "POST",
        headers: { cookie, "content-type": "application/json" },
        body: JSON.stringify({ changes }),
      });
      return plan.status;
    });
    const answered = await answeredWhile(Promise.all(plans));
    expect(await Promise.all(plans)).toEqual([200, 200, 200, 200]);
    expect(answered).toBeGreaterThan(3);
  });
});

test("more documents than are read at once wait outside, and more than may wait are refused and told", async () => {
  const asked = Array.from({ length: 12 }, () =>
    carrier.ask("PUT", `${IMPORT}?preview=true`, largeCompany()),
  );
  const answers = await Promise.all(asked);
  const refused = answers.filter(({ status }) => status === 429);
  expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(6);
  expect(refused.length + answers.filter(({ status }) => status === 200).length).toBe(12);
  expect(refused.length).toBeGreaterThan(0);
  expect(refused[0]?.headers.get("retry-after")).toBe("1");
  expect(refused[0]?.body.code).toBe("request.too-many");
});
