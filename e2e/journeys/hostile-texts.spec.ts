import { ja } from "@naisen/messages/ja";
import { expect, type Page } from "@playwright/test";
import { signInBefore } from "../drivers/before.ts";
import { HostileTexts, plantTexts } from "../drivers/hostile-texts.ts";
import { newDataDir, startOwnServer, test as withServer } from "../drivers/own-server.ts";
import { watchRequests } from "../screens/settled.ts";

/** Passkeys are of a domain: the journey comes by localhost. */
const test = withServer.extend<{ dataDir: string }>({
  baseURL: ({ address }, use) => use(address.replace("127.0.0.1", "localhost")),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
  dataDir: async ({}, use) => use(newDataDir()),
  address: async ({ dataDir }, use) => {
    const server = await startOwnServer(dataDir);
    try {
      await use(server.address);
    } finally {
      await server.stop();
    }
  },
});

const HOSTILE = encodeURIComponent(`"><img src=x onerror=probed=1><script>probed=2</script>`);

const ADMINISTRATORS = [
  "/",
  "/extensions?site=osaka",
  "/extensions?open=7001",
  "/extensions?open=7001&tab=forwarding",
  "/extensions?open=7001&tab=history",
  `/extensions?q=${HOSTILE}&department=${HOSTILE}&open=${HOSTILE}&after=${HOSTILE}`,
  "/numbers?from=7000&block=7010",
  "/number-list",
  "/plan",
  "/simulator?from=desk:2001&dialled=7001",
  `/simulator?from=${HOSTILE}&dialled=${HOSTILE}&down=${HOSTILE}`,
  "/history",
  "/history?number=7010&day=2026-12-01",
  `/history?q=${HOSTILE}&who=${HOSTILE}&open=${HOSTILE}`,
  "/history/security",
  "/sites",
  "/contract?holder=OTHER",
  "/outside",
  "/scenarios",
  "/accounts",
  `/accounts?q=${HOSTILE}`,
  "/tokens",
  "/settings",
  "/help",
  `/${HOSTILE}`,
];
const USERS = ["/", "/settings", `/signin?next=${HOSTILE}`, `/join?token=${HOSTILE}`];

/** What a page says and holds in its fields; and what of it would run, were it let. */
const look = (page: Page) =>
  page.evaluate(() => {
    const fields = [...document.querySelectorAll("input, textarea, select")] as HTMLInputElement[];
    const labels = [...document.querySelectorAll("[aria-label], [title]")];
    return {
      told: [
        document.title,
        document.body.textContent,
        ...fields.map(({ value }) => value),
        ...labels.flatMap((one) => [one.getAttribute("aria-label"), one.getAttribute("title")]),
      ].join("\n"),
      planted: document.querySelectorAll(
        "[onerror], [onload], script:not([src]), [src='x'], a[href^='javascript:' i], form[action^='javascript:' i]",
      ).length,
      ran: "probed" in window,
    };
  });

/** Has the browser make a passkey with that name. */
async function addPasskey(page: Page, name: string): Promise<void> {
  const client = await page.context().newCDPSession(page);
  await client.send("WebAuthn.enable");
  const options = { protocol: "ctap2", transport: "internal", hasResidentKey: true } as const;
  const verified = { hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true };
  await client.send("WebAuthn.addVirtualAuthenticator", { options: { ...options, ...verified } });
  await page.goto("/help");
  const status = await page.evaluate(async (name) => {
    const send = (path: string, body: object) =>
      fetch(path, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      });
    const { options } = await (await fetch("/api/me/passkeys/options", { method: "POST" })).json();
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
    const made = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential;
    return (await send("/api/me/passkeys", { name, passkey: made.toJSON() })).status;
  }, name);
  expect(status).toBe(201);
}

async function runScenario(page: Page, texts: HostileTexts): Promise<void> {
  const words = ja.areas.scenarios;
  await page.goto("/scenarios");
  await page.getByRole("button", { name: words.fromExample }).click();
  const editor = page.getByRole("textbox", { name: words.editor });
  const example = JSON.parse(await editor.inputValue());
  const calls = example.calls.map((call: object, at: number) => ({ ...call, name: texts.at(`call ${at}`) }));
  await editor.fill(JSON.stringify({ ...example, calls }));
  await page.getByRole("button", { name: words.run }).click();
  await page.getByText(words.passedWord).first().waitFor({ timeout: 30_000 });
}

async function typeAtSignIn(page: Page, texts: HostileTexts): Promise<void> {
  await page.goto("/signin");
  await page.getByLabel(ja.signIn.companyId).fill(texts.at("signed in at"));
  await page.getByLabel(ja.signIn.userId).fill(texts.at("signed in as"));
  await page.getByRole("textbox", { name: ja.signIn.password }).fill("probed");
  await page.getByRole("button", { name: ja.signIn.submit, exact: true }).click();
  await page.getByRole("alert").waitFor();
}

async function signOut(page: Page): Promise<void> {
  const { session } = ja.panel;
  await page.getByRole("button", { name: session.menuOf("鈴木 恵子") }).click();
  await page.getByRole("button", { name: session.signOut }).click();
  await page.waitForURL(/\/signin/);
}

/** Everything that a page may keep in its browser. */
const keptBy = (page: Page) =>
  page.evaluate(async () => ({
    local: Object.entries(localStorage),
    session: Object.entries(sessionStorage),
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
  }));

function isOfNobody(name: string, value: string): boolean {
  if (name === "naisen-company") return value === "demo";
  return /^naisen-(?:device|form|ceremony)$/.test(name) && /^[\w-]*$/.test(value);
}

test("texts that would run stand as they were typed, nothing runs, and after the sign-out nothing of anybody is kept", async ({
  page,
  address,
  dataDir,
}) => {
  test.slow();
  const texts = new HostileTexts();
  await plantTexts(address, dataDir, texts);
  const wrong: string[] = [];
  let told = "";
  page.on("dialog", (dialog) => {
    // A page with unsaved text is left all the same.
    if (dialog.type() === "beforeunload") return void dialog.accept();
    wrong.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("pageerror", (error) => wrong.push(error.message));
  page.on("console", (message) => {
    const { url } = message.location();
    // Nothing is there by such a name, and nobody signs in by it, which Chromium itself tells of.
    const isRefused = url.includes(HOSTILE) || new URL(url, address).pathname === "/signin";
    if (/^Failed to load resource.* 40[14] /.test(message.text()) && isRefused) return;
    if (message.type() === "error") wrong.push(`${page.url()}: ${message.text()} ${url}`);
  });
  const settled = watchRequests(page);
  const read = async (where: string) => {
    await settled();
    const { told: here, planted, ran } = await look(page);
    if (planted > 0 || ran) wrong.push(`${where}: ${planted} elements of a text, ran: ${ran}`);
    told += here;
  };
  const walk = async (paths: readonly string[]) => {
    for (const path of paths) {
      await page.goto(path);
      await page.locator("h1").first().waitFor();
      await read(path);
    }
  };
  await signInBefore(page.request);
  await addPasskey(page, texts.name("passkey"));
  await walk(ADMINISTRATORS);
  await runScenario(page, texts);
  await read("a scenario's result");
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: ja.areas.palette.label }).fill("onerror");
  await page.getByRole("option").first().waitFor();
  await read("the search over everything");
  await page.keyboard.press("Escape");
  await signOut(page);
  expect.soft(await keptBy(page)).toEqual({ local: [], session: [], databases: [], caches: [] });
  const cookies = await page.context().cookies();
  // Of a device and a form only what chance made, and the company that the sign-in page asks for.
  expect.soft(cookies.filter(({ name, value }) => !isOfNobody(name, value))).toEqual([]);
  await signInBefore(page.request, "user");
  await walk(USERS);
  await typeAtSignIn(page, texts);
  await read("a sign-in that was refused");

  expect.soft(wrong).toEqual([]);
  const unseen = [...texts.planted].filter(([, text]) => !told.includes(text)).map(([field]) => field);
  expect(unseen).toEqual([]);
});
