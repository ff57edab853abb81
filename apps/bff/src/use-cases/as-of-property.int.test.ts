import type { Change } from "@naisen/domain/changes/change";
import { dayOf, type Instant } from "@naisen/domain/vocabulary/day";
import type { ExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import { expect, test } from "vitest";
import { seeded } from "../demo/seeded.ts";
import { wholeOf } from "../store/over.ts";
import { NOW, openHouse } from "../testing/open-house.ts";
import { applyChanges } from "./apply-changes.ts";
import { getExtensionAsOf } from "./get-extension-as-of.ts";
import type { House } from "./use-case.ts";

const DEMO = "demo" as CompanyId;
const ONE_DAY = 24 * 60 * 60 * 1000;
const DAYS = 12;
const NUMBERS = ["7001", "7002", "7003", "7004", "7150", "7151"] as ExtensionNumber[];

test.each([1, 2, 3])(
  "whatever is done in days of chance %i, each day stays known as it ended",
  async (seed) => {
    const open = await openHouse();
    const chance = seeded(seed);
    const ended: { readonly day: string; readonly stood: readonly unknown[] }[] = [];
    for (let passed = 0; passed < DAYS; passed += 1) {
      const moment = (NOW + passed * ONE_DAY) as Instant;
      open.setNow(moment);
      for (let edit = 0; edit < 4; edit += 1) await tryToApply(open.house, randomChange(chance));
      ended.push({ day: dayOf(moment), stood: await numbersNow(open.house) });
    }
    for (const { day, stood } of ended) {
      const answers = await Promise.all(
        NUMBERS.map((number) => getExtensionAsOf(open.house, wholeOf(DEMO), number, day as never)),
      );
      expect(answers.map((answer) => answer?.was ?? null)).toEqual(stood);
    }
    const today = await Promise.all(
      NUMBERS.map((number) => getExtensionAsOf(open.house, wholeOf(DEMO), number, null)),
    );
    expect(today.map((answer) => answer?.was)).toEqual(today.map((answer) => answer?.now));
    await open.close();
  },
  60_000,
);

/** Each number's extension as the list has it. */
async function numbersNow({ store }: House) {
  return store.read(async (reader) => {
    const state = await reader.neighbourhood(DEMO, { ids: [], numbers: NUMBERS, mobiles: [] });
    return NUMBERS.map((number) => {
      const [extension] = state?.settings.extensions.numbered(number) ?? [];
      return extension === undefined ? null : expect.objectContaining({ ...extension });
    });
  });
}

function randomChange(chance: ReturnType<typeof seeded>): Change {
  const any = () => NUMBERS[chance.below(NUMBERS.length)] as ExtensionNumber;
  const extension = any();
  const name = `名前${chance.below(1000)}`;
  switch (chance.below(6)) {
    case 0:
      return { type: "RenumberExtension", extension, to: any() };
    case 1:
      return { type: "RemoveExtension", extension };
    case 2:
      return { type: "SwapExtensions", a: extension, b: any() };
    case 3:
      return { type: "UnbindMobile", extension };
    case 4:
      return { type: "AddExtension", number: extension, kind: "MOBILE", name };
    default:
      return { type: "EditExtension", extension, name };
  }
}

/** What a rule refuses changes nothing. */
async function tryToApply(house: House, change: Change): Promise<void> {
  await applyChanges(house, {
    changes: [change],
    reach: wholeOf(DEMO),
    actor: { companyId: DEMO, userId: "admin", role: "ADMIN" },
    door: "PANEL",
    reason: null,
    undoes: null,
    planDigest: null,
    baseRevision: null,
    idempotency: null,
  });
}
