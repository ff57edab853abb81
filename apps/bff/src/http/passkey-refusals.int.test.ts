import type { SignedByPasskey } from "@naisen/api/passkey";
import type { Instant } from "@naisen/domain/vocabulary/day";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { Browser } from "../testing/browser.ts";
import { type OpenHouse, openHouse } from "../testing/open-house.ts";
import { type Signing, softAuthenticator } from "../testing/soft-authenticator.ts";

const FIRST_COUNT = 10;

let open: OpenHouse;
let origin: string;
let device: ReturnType<typeof softAuthenticator>;

beforeAll(async () => {
  open = await openHouse();
  origin = open.address.replace("127.0.0.1", "localhost");
});
afterAll(() => open.close());
beforeEach(async () => {
  device = softAuthenticator();
  await putPasskey(device, "admin");
});

function putPasskey({ publicPart }: typeof device, userId: string): Promise<void> {
  const owner = {
    companyId: "demo",
    userId,
    name: "鍵",
    transports: [],
    createdAt: open.house.now(),
    lastUsedAt: null,
  };
  return open.house.store.write((writer) =>
    writer.putPasskey({ ...publicPart, ...owner, counter: FIRST_COUNT }),
  );
}

/** A browser that was asked to sign something. */
async function asked() {
  const browser = new Browser(origin);
  const { body } = await browser.ask("POST", "/api/session/passkey-options");
  return { browser, challenge: body.options.challenge as string };
}

const right = (challenge: string): Signing => ({
  challenge,
  origin,
  rpId: "localhost",
  counter: FIRST_COUNT + 1,
});

async function send(browser: Browser, passkey: SignedByPasskey) {
  const { status, body, headers } = await browser.ask("POST", "/api/session/passkey", { passkey });
  const session = headers.getSetCookie().filter((cookie) => /^naisen-session=[\w-]/.test(cookie));
  return [status, body.code ?? null, session.length];
}

const SIGNED_IN = [201, null, 1];
const REFUSED = [401, "passkey.refused", 0];

/** The same with the last byte of a part turned over. */
function spoilt(passkey: SignedByPasskey, part: "signature" | "authenticatorData"): SignedByPasskey {
  const bytes = Buffer.from(passkey.response[part], "base64url");
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  return { ...passkey, response: { ...passkey.response, [part]: bytes.toString("base64url") } };
}

describe("a passkey's signature", () => {
  test("that is right signs in, once, and moves its counter on", async () => {
    const { browser, challenge } = await asked();
    const signed = device.sign(right(challenge));
    expect(await send(browser, signed)).toEqual(SIGNED_IN);
    expect(await send(browser, signed)).toEqual(REFUSED);
    const { credentialId } = device.publicPart;
    const kept = await open.house.store.read((reader) => reader.passkey(credentialId));
    expect(kept).toMatchObject({ counter: FIRST_COUNT + 1, lastUsedAt: open.house.now() });
  });

  test.each<[string, (right: Signing) => Signing]>([
    ["for another site", (one) => ({ ...one, rpId: "evil.example" })],
    ["for a site above ours", (one) => ({ ...one, rpId: "host" })],
    ["on another origin", (one) => ({ ...one, origin: "https://evil.example" })],
    ["on another port of ours", (one) => ({ ...one, origin: `${one.origin}1` })],
    ["of another challenge", (one) => ({ ...one, challenge: Buffer.alloc(32).toString("base64url") })],
    ["with a counter that stands still", (one) => ({ ...one, counter: FIRST_COUNT })],
    ["with a counter that goes back", (one) => ({ ...one, counter: FIRST_COUNT - 1 })],
    ["with a counter that was lost", (one) => ({ ...one, counter: 0 })],
    ["without having verified who is there", (one) => ({ ...one, verified: false })],
    ["without anybody there", (one) => ({ ...one, present: false })],
    ["of a new passkey, not of a sign-in", (one) => ({ ...one, type: "webauthn.create" })],
  ])("%s is refused, and the challenge is gone", async (_, wrong) => {
    const { browser, challenge } = await asked();
    const given = browser.copy();
    expect(await send(browser, device.sign(wrong(right(challenge))))).toEqual(REFUSED);
    expect(await send(given, device.sign(right(challenge)))).toEqual(REFUSED);
  });

  test.each(["signature", "authenticatorData"] as const)(
    "with one bit of its %s turned over is refused",
    async (part) => {
      const { browser, challenge } = await asked();
      expect(await send(browser, spoilt(device.sign(right(challenge)), part))).toEqual(REFUSED);
    },
  );

  test("of a passkey that nobody has, or by the key of another one, is refused", async () => {
    const stranger = softAuthenticator();
    const one = await asked();
    expect(await send(one.browser, stranger.sign(right(one.challenge)))).toEqual(REFUSED);
    const other = await asked();
    const { credentialId: id } = device.publicPart;
    expect(await send(other.browser, { ...stranger.sign(right(other.challenge)), id, rawId: id })).toEqual(
      REFUSED,
    );
  });

  test("in a browser that was not given the challenge, or after five minutes, is refused", async () => {
    const [one, other] = [await asked(), await asked()];
    expect(await send(new Browser(origin), device.sign(right(one.challenge)))).toEqual(REFUSED);
    expect(await send(other.browser, device.sign(right(one.challenge)))).toEqual(REFUSED);
    const late = await asked();
    open.setNow((open.house.now() + 5 * 60_000) as Instant);
    expect(await send(late.browser, device.sign(right(late.challenge)))).toEqual(REFUSED);
  });

  test("given for a sign-in proves nothing at a step-up, and another's proves nothing for one", async () => {
    const { browser, challenge } = await asked();
    expect(await send(browser, device.sign(right(challenge)))).toEqual(SIGNED_IN);
    const prove = (passkey: SignedByPasskey) => browser.ask("POST", "/api/session/step-up", { passkey });
    await browser.ask("POST", "/api/session/passkey-options");
    const forSignIn = (await browser.ask("POST", "/api/session/passkey-options")).body.options.challenge;
    expect((await prove(device.sign({ ...right(forSignIn), counter: 30 }))).status).toBe(401);
    const others = softAuthenticator();
    await putPasskey(others, "second");
    const offer = async () =>
      (await browser.ask("POST", "/api/session/step-up/passkey-options")).body.options.challenge;
    expect((await prove(others.sign(right(await offer())))).status).toBe(401);
    expect((await prove(device.sign({ ...right(await offer()), counter: 31 }))).status).toBe(200);
  });

  test("of which twenty come at once signs in once", async () => {
    const { browser, challenge } = await asked();
    const signed = device.sign(right(challenge));
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(browser.copy(), signed)));
    expect(answers.filter(([status]) => status === 201)).toHaveLength(1);
  });
});
