import { openHouse } from "../../apps/bff/src/testing/open-house.ts";
import { unhurried } from "../../apps/bff/src/testing/unhurried.ts";
import { type Chance, chanceOf } from "../chance.ts";
import { writeFigures } from "../figures.ts";
import { mannWhitney, median } from "./mann-whitney.ts";
import { type Asked, aboutAccounts, aboutIds, type Question } from "./questions.ts";

interface Options {
  readonly seed: number;
  readonly figures: boolean;
}

/** So many of each; the first ones warm up and are not counted. */
const [ACCOUNTS, IDS, WARM_UP] = [400, 500, 20];
/** Beyond both it is more than chance, and more than anybody could tell over a network. */
const [LEAST_LIKELY, MOST_APART] = [0.05, 0.05];

/**
 * Asks in pairs, in an order by chance, what is known and what is not, and compares how long the answers take. False where
 * two can be told apart: p below 0.05 divided by the number of questions, and medians more than 5 % apart.
 */
export async function tellTiming({ seed, figures }: Options): Promise<boolean> {
  const chance = chanceOf(seed);
  const open = await openHouse({ asks: unhurried() });
  const rows: string[] = [];
  let isTold = false;
  try {
    const accounts = (await aboutAccounts(open, (ACCOUNTS + WARM_UP) * 4)).map((one, at) => shifted(one, at));
    const questions = [
      ...accounts.map((question) => ({ question, count: ACCOUNTS })),
      ...(await aboutIds(open)).map((question) => ({ question, count: IDS })),
    ];
    for (const { question, count } of questions) {
      const { known, unknown } = await measure(open.address, chance, question, count);
      const [one, other] = [median(known), median(unknown)];
      const p = mannWhitney(known, unknown);
      const apart = other / one - 1;
      const isApart = p < LEAST_LIKELY / questions.length && Math.abs(apart) > MOST_APART;
      isTold ||= isApart;
      rows.push(
        `| ${question.name} | ${count} | ${one.toFixed(2)} | ${other.toFixed(2)} | ${percent(apart)} | ${p.toFixed(3)} | ${isApart ? "YES" : "no"} |`,
      );
    }
  } finally {
    await open.close();
  }
  const text = `${[
    "| asked | of each | median ms | median ms | apart | p | told apart |",
    "| --- | --- | --- | --- | --- | --- | --- |",
    ...rows,
  ].join("\n")}

p is that of a Mann-Whitney test, two-sided; told apart is p below 0.05 over the number of questions and medians more than
5 % apart. Client and server share a process and two cores; every account is tried once, in an order by chance.`;
  process.stdout.write(`${text}\n`);
  if (figures)
    writeFigures(
      "What the time of an answer tells",
      `npm run --silent drill -- --timing --seed ${seed}`,
      text,
    );
  return !isTold;
}

/** The same question about people whom none of the others asks about: too many tries on one are not answered alike. */
function shifted({ name, known, unknown }: Question, at: number): Question {
  const from = at * (ACCOUNTS + WARM_UP);
  return { name, known: (n) => known(from + n), unknown: (n) => unknown(from + n) };
}

async function measure(address: string, chance: Chance, { known, unknown }: Question, count: number) {
  const times = { known: [] as number[], unknown: [] as number[] };
  for (let n = 0; n < count + WARM_UP; n += 1) {
    const both = [
      ["known", known(n)],
      ["unknown", unknown(n)],
    ] as const;
    const statuses = new Set<number>();
    for (const [which, asked] of chance.maybe(0.5) ? both : both.toReversed()) {
      const { ms, status } = await timed(address, asked);
      statuses.add(status);
      if (n >= WARM_UP) times[which].push(ms);
    }
    if (statuses.size > 1 || statuses.has(429)) throw new Error(`the answers differ: ${[...statuses]}`);
  }
  return times;
}

async function timed(address: string, { method, path, cookie, body }: Asked) {
  const began = performance.now();
  const response = await fetch(address + path, {
    method,
    headers: { cookie, "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  await response.text();
  return { ms: performance.now() - began, status: response.status };
}

function percent(share: number): string {
  return `${share < 0 ? "−" : "+"}${Math.abs(share * 100).toFixed(1)} %`;
}
