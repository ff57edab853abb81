import { expect, test } from "vitest";
import { chanceOf } from "./chance.ts";
import { company, middleDay } from "./generate.ts";
import { call, networkState } from "./generate-calls.ts";
import { changeSet } from "./generate-changes.ts";
import { factChange } from "./generate-facts.ts";
import { decide } from "./oracle/decide.ts";
import type { CompanyDocument } from "./oracle/document.ts";
import { planOf } from "./oracle/plan.ts";
import { rules } from "./oracle/rules.ts";
import { standingOf } from "./oracle/standing.ts";
import { e164, narrowed } from "./oracle/values.ts";
import { shrink } from "./shrink.ts";

const seeds = Array.from({ length: 300 }, (_each, index) => index + 1);
const now = `${middleDay}T09:00:00+09:00`;

test("the seed alone determines everything", () => {
  const all = (seed: number) => {
    const chance = chanceOf(seed);
    const document = company(seed);
    const facts = factChange(chance, document, middleDay);
    return [
      document,
      changeSet(chance, document),
      facts,
      networkState(chance, document),
      call(chance, facts.document, middleDay),
    ];
  };
  for (const seed of seeds.slice(0, 20)) expect(all(seed)).toEqual(all(seed));
  expect(company(1)).not.toEqual(company(2));
});

/** What refuses a document as a whole (API.md section 1). */
function refusedBy(document: CompanyDocument): string[] {
  const found: string[] = [];
  const numbers = document.extensions.map((extension) => narrowed(extension.number));
  numbers.forEach((number, index) => {
    if (numbers.some((other, at) => at !== index && other.startsWith(number))) found.push(`number ${number}`);
  });
  const lines = document.mobileLines.map((line) => e164(line.number));
  const bound = document.extensions.flatMap((each) => (each.mobile === undefined ? [] : [e164(each.mobile)]));
  const paired = (document.twoInOne ?? []).flatMap((pair) => [e164(pair.a), e164(pair.b)]);
  for (const number of [...bound, ...paired]) if (!lines.includes(number)) found.push(`line ${number}`);
  if (new Set(bound).size < bound.length) found.push("a line bound twice");
  if (new Set(lines).size < lines.length) found.push("a line twice");
  const sites = document.sites.map((site) => site.id);
  for (const each of document.extensions) {
    if (each.site !== undefined && !sites.includes(each.site)) found.push(`site ${each.site}`);
  }
  return found;
}

test("no document is one that documents refuse, also after facts and applicable plans", () => {
  for (const seed of seeds) {
    const chance = chanceOf(seed);
    let document = company(seed);
    expect(refusedBy(document)).toEqual([]);
    for (let step = 0; step < 5; step += 1) {
      const plan = planOf(document, changeSet(chance, document), now);
      if (plan.applicable) document = plan.after;
      document = factChange(chance, document, middleDay).document;
      expect(refusedBy(document)).toEqual([]);
    }
  }
});

/** Every code, outcome and refusal that a seed brings up. */
function wordsOf(seed: number): string[] {
  const chance = chanceOf(seed);
  const document = company(seed);
  const words: string[] = [];
  for (const standing of standingOf(document, middleDay).values()) {
    words.push(...standing.codes, ...standing.passedOver.map((setting) => setting.code));
  }
  for (let step = 0; step < 6; step += 1) {
    words.push(...planOf(document, changeSet(chance, document), now).violations);
  }
  for (let step = 0; step < 40; step += 1) {
    const decision = decide(document, call(chance, document, middleDay));
    words.push(decision.outcome, decision.refusal?.code ?? "");
  }
  return words;
}

test("every rule is broken, every outcome and every refusal comes up", () => {
  const seen = new Set(seeds.flatMap(wordsOf));
  const outcomes = "RING VOICEMAIL OUTSIDE ORDINARY_CALL EMERGENCY EMERGENCY_NOT_AVAILABLE REFUSED".split(
    " ",
  );
  const refusals =
    "ROAMING_EXTENSION_DIAL CALLEE_ABROAD NO_SUCH_EXTENSION EXTENSION_UNBOUND EXTENSION_HELD CALLER_NOT_IN_GROUP CALLER_HELD OPTION_MISSING NOT_IN_MENU NO_GATEWAY CONGESTION CALLEE_BUSY CALLEE_NO_ANSWER CALLEE_OUT_OF_AREA CALLEE_UNREGISTERED SITE_DOWN NUMBER_MALFORMED".split(
      " ",
    );
  const codes = [...rules.map((rule) => rule.code), "extension.unknown", "site.unknown"];
  expect([...outcomes, ...refusals, ...codes].filter((word) => !seen.has(word))).toEqual([]);
});

test("no condition changes the legs of a call that could ring", () => {
  for (const seed of seeds) {
    const chance = chanceOf(seed);
    const document = company(seed);
    for (let step = 0; step < 20; step += 1) {
      const { conditions: _dropped, ...quiet } = call(chance, document, middleDay);
      const noisy = decide(document, { ...quiet, conditions: networkState(chance, document) });
      if (noisy.legs.length > 0 && noisy.outcome !== "OUTSIDE") {
        expect(decide(document, quiet).legs).toEqual(noisy.legs);
      }
    }
  }
});

test("a refused call costs nothing and shows nothing", () => {
  for (const seed of seeds) {
    const chance = chanceOf(seed);
    const document = company(seed);
    for (let step = 0; step < 20; step += 1) {
      const decision = decide(document, call(chance, document, middleDay));
      if (decision.outcome !== "REFUSED") continue;
      expect(decision).toMatchObject({ presented: null, charge: "NONE", calleeCharge: "NONE" });
      expect(decision.refusal).not.toBeNull();
    }
  }
});

test("a failing case shrinks to what makes it fail", () => {
  const document = company(42);
  const broken: CompanyDocument = {
    ...document,
    extensions: document.extensions.map((each, index) =>
      index === 0 ? { ...each, voicemail: { on: true, ringSeconds: 99 } } : each,
    ),
  };
  const dialled = "7999";
  const failing = {
    document: broken,
    changes: changeSet(chanceOf(42), broken),
    call: {
      from: { outside: "03-1234-5678" },
      dialled,
      at: now,
      conditions: { busy: ["1", "2"], congestion: true },
    },
  };
  const smallest = shrink(failing, (smaller) => {
    const kept = smaller.document.extensions.some((each) => each.voicemail?.ringSeconds === 99);
    return kept && smaller.call?.conditions?.busy?.includes("2") === true;
  });
  expect(smallest.document.extensions).toHaveLength(1);
  expect(smallest.document.mobileLines).toEqual([]);
  expect(smallest.document.sites).toEqual([]);
  expect(smallest.changes).toHaveLength(1);
  expect(smallest.call?.conditions).toEqual({ busy: ["2"], congestion: false });
});
