import { expect, type Page } from "@playwright/test";
import { PASSWORD, startOwnServer, test } from "../drivers/own-server.ts";

/** Passkeys are of a domain: the journey comes by localhost. */
test.use({
  baseURL: async ({ address }, use) => use(address.replace("127.0.0.1", "localhost")),
  viewport: { width: 1280, height: 900 },
});

/** An authenticator of the browser's own, as a device with a fingerprint reader is. */
async function authenticator(page: Page) {
  const client = await page.context().newCDPSession(page);
  await client.send("WebAuthn.enable");
  const { authenticatorId } = await client.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    verifies: (isUserVerified: boolean) =>
      client.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified }),
    /** Puts the passkey's counter back, as a copy of it would count. */
    countsFrom: async (signCount: number) => {
      const { credentials } = await client.send("WebAuthn.getCredentials", { authenticatorId });
      for (const credential of credentials) {
        const { credentialId } = credential;
        await client.send("WebAuthn.removeCredential", { authenticatorId, credentialId });
        await client.send("WebAuthn.addCredential", {
          authenticatorId,
          credential: { ...credential, signCount },
        });
      }
    },
  };
}

async function signInByPassword(page: Page): Promise<void> {
  await page.goto("/signin?next=%2Fsettings");
  await page.getByLabel("企業ID").fill("demo");
  await page.getByLabel("ユーザーID").fill("admin");
  await page.getByRole("textbox", { name: "パスワード" }).fill(PASSWORD);
  await page.getByRole("button", { name: "ログイン", exact: true }).click();
}

async function addPasskey(page: Page): Promise<void> {
  await page.getByRole("button", { name: "パスキーを追加" }).click();
  const codes = page.getByRole("dialog", { name: "リカバリーコードを控えてください" });
  await expect(codes.getByRole("list", { name: "リカバリーコード" }).getByRole("listitem")).toHaveCount(10);
  await codes.getByRole("button", { name: "控えました" }).click();
}

/** Asks the server for a challenge and has the passkey sign it, in the page; what was signed is given, and not sent. */
function sign(page: Page, wish: { readonly challenge?: string; readonly userVerification?: string } = {}) {
  return page.evaluate(async (wish) => {
    const offered = await fetch("/api/session/passkey-options", { method: "POST" });
    const { options } = await offered.json();
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON({ ...options, ...wish });
    const credential = (await navigator.credentials.get({ publicKey })) as PublicKeyCredential;
    return { passkey: credential.toJSON() as unknown, challenge: String(options.challenge) };
  }, wish);
}

/** Sends what was signed from the page, and gives the answer's status and code. */
function send(page: Page, passkey: unknown) {
  return page.evaluate(async (passkey) => {
    const answer = await fetch("/api/session/passkey", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ passkey }),
    });
    const { code } = await answer.json();
    return [answer.status, code ?? null];
  }, passkey);
}

const REFUSED = [401, "passkey.refused"];

test("a passkey is added, signs in without a password, and stands behind it as the second factor", async ({
  page,
}) => {
  test.slow();
  await authenticator(page);
  await signInByPassword(page);
  await addPasskey(page);
  await expect(page.getByText("パスキー1", { exact: true })).toBeVisible();

  await page.context().clearCookies();
  await page.goto("/signin?next=%2Fhelp");
  await page.getByRole("button", { name: "パスキーでログイン" }).click();
  await expect(page.getByRole("heading", { name: "ログインの方法が変更されました" })).toBeVisible();
  await page.getByRole("button", { name: "確認して、続ける" }).click();
  await expect(page).toHaveURL(/\/help$/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();

  await page.context().clearCookies();
  await signInByPassword(page);
  await expect(page).toHaveURL(/\/signin\/factor/);
  await page.goto("/extensions");
  await expect(page).toHaveURL(/\/signin\/factor/);
  await page.getByRole("button", { name: "パスキーで確認" }).click();
  await expect(page.getByRole("heading", { name: "内線", exact: true })).toBeVisible();
});

test("what a passkey did not sign here, now, and by its owner is refused with one answer", async ({
  page,
}) => {
  test.slow();
  const device = await authenticator(page);
  await signInByPassword(page);
  await addPasskey(page);
  await page.context().clearCookies();
  await page.goto("/signin");

  await test.step("a challenge that was answered already", async () => {
    const { passkey } = await sign(page);
    expect(await send(page, passkey)).toEqual([201, null]);
    expect(await send(page, passkey)).toEqual(REFUSED);
  });
  await test.step("a challenge of another time", async () => {
    const { challenge } = await sign(page);
    const { passkey } = await sign(page, { challenge });
    expect(await send(page, passkey)).toEqual(REFUSED);
  });
  await test.step("in a browser that was not given the challenge", async () => {
    const { passkey } = await sign(page);
    await page.context().clearCookies({ name: "naisen-ceremony" });
    expect(await send(page, passkey)).toEqual(REFUSED);
  });
  await test.step("without having verified who is there", async () => {
    await device.verifies(false);
    const { passkey } = await sign(page, { userVerification: "discouraged" });
    await device.verifies(true);
    expect(await send(page, passkey)).toEqual(REFUSED);
  });
  await test.step("with a counter that goes back", async () => {
    await device.countsFrom(100);
    expect(await send(page, (await sign(page)).passkey)).toEqual([201, null]);
    await device.countsFrom(50);
    expect(await send(page, (await sign(page)).passkey)).toEqual(REFUSED);
    await device.countsFrom(200);
    expect(await send(page, (await sign(page)).passkey)).toEqual([201, null]);
  });
  await test.step("on another origin, for the same site", async () => {
    const other = await startOwnServer();
    try {
      const { challenge } = await sign(page);
      await page.goto(`${other.address.replace("127.0.0.1", "localhost")}/signin`);
      // Cookies know no ports: the one of the first server's challenge is put back after this one's.
      const [kept] = (await page.context().cookies()).filter(({ name }) => name === "naisen-ceremony");
      const { passkey } = await sign(page, { challenge });
      await page.context().addCookies(kept === undefined ? [] : [kept]);
      await page.goto("/signin");
      expect(await send(page, passkey)).toEqual(REFUSED);
    } finally {
      await other.stop();
    }
  });
  await test.step("and a good one still signs in", async () => {
    expect(await send(page, (await sign(page)).passkey)).toEqual([201, null]);
  });
});
