import type { TLSSocket } from "node:tls";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Authority, makeAuthority } from "../testing/certificates.ts";
import { type RunningCollector, startCollector } from "../testing/collector.ts";
import { NOW, type OpenHouse, openHouse } from "../testing/open-house.ts";
import { PATIENCE, send } from "./collector.ts";
import { behind, LogSender } from "./log-sender.ts";

let authority: Authority;
let pair: { readonly cert: string; readonly key: string };
let open: OpenHouse;
const running: RunningCollector[] = [];

beforeAll(async () => {
  authority = await makeAuthority();
  pair = await authority.issue({ names: ["127.0.0.1"] });
});
beforeEach(async () => {
  open = await openHouse();
});
afterEach(async () => {
  for (const one of running.splice(0)) await one.close();
  await open.close();
});

async function collector(...asked: Parameters<typeof startCollector>): Promise<RunningCollector> {
  const started = await startCollector(...asked);
  running.push(started);
  return started;
}

/** Sends to it as a server does that has just started. */
function senderTo(
  { address }: RunningCollector,
  patience: Partial<typeof PATIENCE> = { arriving: 50 },
): LogSender {
  const to = { ...address, ca: authority.root };
  const { store, now } = open.house;
  return new LogSender(store, (text) => send(to, text, { ...PATIENCE, ...patience }), {
    hostname: "panel.example",
    now,
  });
}

/** So many events of a company. */
async function happen(company: string, count: number): Promise<void> {
  await open.house.store.write(async (writer) => {
    for (let each = 0; each < count; each++) {
      const actor = { companyId: company, userId: `利用者${each}`, role: "ADMIN" };
      await writer.putEvent({
        company,
        at: NOW,
        actor,
        code: "sign-in.succeeded",
        params: { by: "PASSWORD" },
      });
    }
  });
}

function seqsOf(one: RunningCollector, company: string): readonly number[] {
  return one
    .told()
    .flatMap((told) => (told.log === "EVENTS" && told.company === company ? (told.seq ?? 0) : []));
}

/** How many events there are, with those of the making of the house. */
async function total(company: string): Promise<number> {
  const [head] = await open.house.store.read((reader) => reader.eventHeads(company));
  return head?.seq ?? 0;
}

const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);
const left = () => open.house.store.read(behind);

describe("a collector", () => {
  test("gets every event of every company in its order, each with its hash and the one before, and the heads of the changes", async () => {
    await happen("demo", 700);
    await happen("other", 3);
    const good = await collector(pair);
    await senderTo(good).sendAll();
    expect(seqsOf(good, "demo")).toEqual(upTo(await total("demo")));
    expect(seqsOf(good, "other")).toEqual(upTo(await total("other")));
    const demo = good.told().filter(({ log, company }) => log === "EVENTS" && company === "demo");
    expect(demo.slice(1).map(({ previousHash }) => previousHash)).toEqual(
      demo.slice(0, -1).map(({ hash }) => hash),
    );
    const head = await open.house.store.read((reader) => reader.head("demo" as never));
    const heads = good.told().filter(({ log }) => log === "CHANGES");
    expect(heads.find(({ company }) => company === "demo")).toMatchObject({
      revision: head?.revision,
      hash: head?.hash,
    });
    expect(heads).toHaveLength(2);
    for (const text of good.messages)
      expect(text).toMatch(
        /^<10[89]>1 20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z panel\.example naisen - [\w.-]{1,32} - \{[\x20-\x7e]*\}$/,
      );
    expect(await left()).toEqual(new Map());
  });

  test("gets what came since, and nothing twice while nothing breaks", async () => {
    await happen("demo", 2);
    const good = await collector(pair);
    await senderTo(good).sendAll();
    const bytes = good.bytes();
    await senderTo(good).sendAll();
    expect(good.bytes()).toBe(bytes);
    await happen("demo", 1);
    expect(await left()).toEqual(new Map([["demo", 1]]));
    await senderTo(good).sendAll();
    expect(seqsOf(good, "demo")).toEqual(upTo(await total("demo")));
  });

  test("that breaks off in the middle, and a server that starts anew: each event comes, and none is left out", async () => {
    await happen("demo", 1_200);
    let connections = 0;
    const breaks = (socket: TLSSocket, take: (bytes: Buffer | string) => void) => {
      connections += 1;
      const isBroken = connections === 2;
      socket.on("data", (bytes) => {
        take(bytes);
        if (isBroken) socket.destroy();
      });
    };
    const broken = await collector(pair, breaks);
    await expect(senderTo(broken).sendAll()).rejects.toThrow();
    expect(await left()).toEqual(new Map([["demo", (await total("demo")) - 500]]));
    await senderTo(broken).sendAll();
    const came = seqsOf(broken, "demo");
    expect([...new Set(came)]).toEqual(upTo(await total("demo")));
    expect(await left()).toEqual(new Map());
  });

  test("that is slow gets all of it too", async () => {
    await happen("demo", 300);
    const slow = await collector(pair, (socket, take) => {
      socket.on("data", (bytes) => {
        take(bytes);
        socket.pause();
        setImmediate(() => socket.resume());
      });
    });
    await senderTo(slow).sendAll();
    expect(seqsOf(slow, "demo")).toEqual(upTo(await total("demo")));
  });
});

describe("nothing counts as taken, nothing is hindered, and how much is behind is known, where the collector", () => {
  async function judge(sender: LogSender): Promise<void> {
    await happen("demo", 2);
    const good = await collector(pair);
    await senderTo(good).sendAll();
    await happen("demo", 5);
    await expect(sender.sendAll()).rejects.toThrow();
    expect((await fetch(`${open.address}/healthz`)).status).toBe(200);
    expect(await left()).toEqual(new Map([["demo", 5]]));
  }

  test.each([
    ["is certified by an authority that is not trusted", ["127.0.0.1"], "another"],
    ["is certified under another name", ["collector.example"], "the same"],
  ] as const)("%s: it gets not a byte", async (_, names, by) => {
    const other = by === "another" ? await makeAuthority("Other") : authority;
    const impostor = await collector(await other.issue({ names }));
    await judge(senderTo(impostor));
    expect([impostor.bytes(), impostor.messages]).toEqual([0, []]);
  });

  test("takes nothing and says nothing", async () => {
    const silent = await collector(pair, (socket) => socket.pause());
    await judge(senderTo(silent, { silent: 100 }));
  });

  test("hangs up at once", async () => {
    const gone = await collector(pair, (socket) => socket.destroy());
    await judge(senderTo(gone, {}));
  });

  test("is not there", async () => {
    const gone = await startCollector(pair);
    await gone.close();
    await judge(senderTo(gone));
  });
});

test("who never sent anything is told of nothing that is behind", async () => {
  await happen("demo", 1);
  expect(await left()).toBeNull();
});
