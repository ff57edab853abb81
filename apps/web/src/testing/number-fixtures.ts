import type { AnswerToSend } from "@naisen/api/endpoint";
import { findFreeNumbers, getNumberBlock, getNumberMap, getNumberPlan } from "@naisen/api/endpoints/numbers";
import { REVISION } from "./fixtures.ts";
import { mockEndpoint } from "./mock-endpoint.ts";

type BlockAnswer = AnswerToSend<typeof getNumberMap>["rows"][number]["blocks"][number];

/** Four digits, the virtual menu, and numbers in use from 7001 on: so many that 7052 is the next free one. */
export const numberPlan: AnswerToSend<typeof getNumberPlan> = {
  least: 4,
  most: 4,
  kinds: ["MOBILE", "DESK_PHONE"],
  spans: [
    { from: "2000", used: 12 },
    { from: "7000", used: 58 },
  ],
  revision: REVISION,
};

/** A block with so many in use, the others free or reserved. */
function block(from: string, used: number, reserved = 0): BlockAnswer {
  const to = String(Number(from) + 9);
  const free = 10 - used - reserved;
  return { from, to, used, free, reserved, blocked: 0, first: free > 0 ? from : null };
}

/** A hundred: the first block full, the second in part, the last reserved. */
function row(from: string) {
  const blocks = Array.from({ length: 10 }, (_, ten) => {
    const start = String(Number(from) + ten * 10);
    if (ten === 9) return block(start, 0, 10);
    return block(start, ten === 0 ? 10 : ten === 1 ? 8 : 0);
  });
  return { from, blocks };
}

/** The company's numbers as the server tells them; `asked` gathers the free numbers that were asked for. */
export function numbersAre(asked: unknown[] = []) {
  return [
    mockEndpoint(getNumberPlan, () => numberPlan),
    mockEndpoint(getNumberMap, ({ query }) => ({
      rows: query.from === undefined ? [row("2000"), row("7000")] : [row(query.from), row("7100")],
      free: "7052",
      revision: REVISION,
    })),
    mockEndpoint(getNumberBlock, ({ params }) => ({
      items: [
        item(params.number, "USED", { name: "佐藤 太郎", kind: "MOBILE" }),
        item("7052", "FREE"),
        item("7053", "RESERVED", { other: "0" }),
        item("7054", "BLOCKED", { other: "70541", name: "髙橋 美咲" }),
        item("7055", "COOLING_OFF", { name: "前田 涼", freeOn: "2026-12-24" }),
      ],
      revision: REVISION,
    })),
    mockEndpoint(findFreeNumbers, ({ query }) => {
      asked.push(query);
      const items = query.run === undefined ? ["7052", "7057"] : ["7060", "7080"];
      return { items, complete: query.run !== 99, revision: REVISION };
    }),
  ];
}

type NumberItem = AnswerToSend<typeof getNumberBlock>["items"][number];

function item(number: string, state: NumberItem["state"], more: Partial<NumberItem> = {}): NumberItem {
  return { number, state, name: null, kind: null, other: null, freeOn: null, ...more };
}
