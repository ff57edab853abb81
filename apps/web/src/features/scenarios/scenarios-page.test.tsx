import { exportScenario, runScenario } from "@naisen/api/endpoints/scenarios";
import { exampleScenario } from "@naisen/api/example-scenario";
import { ja } from "@naisen/messages/ja";
import { scenarios as words } from "@naisen/messages/ja/areas/scenarios";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { formattedJson } from "../../lib/json-text.ts";
import { domFaults } from "../../testing/dom-faults.ts";
import { admin, trace } from "../../testing/fixtures.ts";
import { signedIn } from "../../testing/handlers.ts";
import { mockEndpoint, mockProblem } from "../../testing/mock-endpoint.ts";
import { renderApp } from "../../testing/render-app.tsx";
import { server } from "../../testing/server.ts";

afterEach(() => vi.restoreAllMocks());

const ONE_OF_TWO = {
  passed: 1,
  failed: 1,
  cases: [
    { kind: "IMPORT", name: "imports.held", passed: true, failures: [] },
    {
      kind: "CALL",
      name: "受付にかける",
      passed: false,
      failures: [{ key: "presented", expected: "2001", actual: "7001" }],
      trace: trace("7002", null),
    },
  ],
} as const;

const editor = () => screen.findByRole<HTMLTextAreaElement>("textbox", { name: words.editor });
const press = (name: string) => screen.getByRole("button", { name });
const result = () => within(screen.getByRole("region", { name: words.result }));

/** The page with the example in its editor; what was run is kept. */
async function withExample(answer: () => ReturnType<typeof mockProblem> | typeof ONE_OF_TWO) {
  const ran: unknown[] = [];
  server.use(
    ...signedIn(admin),
    mockEndpoint(runScenario, ({ body }) => {
      ran.push(body);
      return answer();
    }),
  );
  const { user, router } = renderApp("/scenarios");
  await user.click(await screen.findByRole("button", { name: words.fromExample }));
  return { user, router, ran, box: await editor() };
}

it("begins with an example, runs it with Ctrl+Enter and shows what is not as expected, with its reasons", async () => {
  const { user, ran, box } = await withExample(() => ONE_OF_TWO);
  expect(JSON.parse(box.value)).toEqual(exampleScenario);
  await user.click(box);
  await user.keyboard("{Control>}{Enter}{/Control}");
  await result().findByRole("heading", { level: 2, name: words.someFailed(1, 2) });
  expect(ran).toEqual([exampleScenario]);
  const [row] = result().getAllByRole("row").slice(1);
  expect(row?.textContent).toBe(`${words.keys.presented} presented"2001""7001"`);
  expect(result().getByText(ja.steps["callee.known"].MATCHED({}).title)).toBeTruthy();
  expect(result().queryByText(words.keys["imports.held"] ?? "")).toBeNull();
  await user.click(result().getByRole("button", { name: words.all(2) }));
  expect(result().getByText(words.keys["imports.held"] ?? "")).toBeTruthy();
  expect(domFaults(document)).toEqual([]);
});

it("says that all is as expected, until it is edited", async () => {
  const [held] = ONE_OF_TWO.cases;
  const { user, box } = await withExample(() => ({ passed: 1, failed: 0, cases: [held] }) as never);
  await user.click(press(words.run));
  await result().findByRole("heading", { level: 2, name: words.allPassed(1) });
  expect(result().queryByText(words.editedSince)).toBeNull();
  fireEvent.change(box, { target: { value: "{}" } });
  expect(result().getByText(words.editedSince)).toBeTruthy();
});

it("says which line stops to be JSON, goes there, and asks the server nothing", async () => {
  const { user, ran, box } = await withExample(() => ONE_OF_TWO);
  fireEvent.change(box, { target: { value: '{\n  "now": 1,\n  "calls": [\n}' } });
  await screen.findByText(words.noJson(4, 1));
  await user.click(press(words.run));
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain(words.noJson(4, 1));
  expect(document.activeElement).toBe(box);
  expect(box.value.slice(box.selectionStart, box.selectionEnd)).toBe("}");
  expect(box.getAttribute("aria-invalid")).toBe("true");
  expect(ran).toEqual([]);
});

it("lists what the server finds wrong, each with its line, and loses nothing", async () => {
  const issues = [
    { in: "body", path: "/calls/0/colour", code: "unknown-field", params: {} },
    { in: "body", path: "/calls/0/from", code: "required", params: {} },
  ] as const;
  const { user, box } = await withExample(() => mockProblem("request.malformed", { issues }));
  const text = formattedJson({ calls: [{ dialled: "7001", colour: "red" }] });
  fireEvent.change(box, { target: { value: text } });
  await user.click(press(words.run));
  const alert = within(await screen.findByRole("alert"));
  expect(alert.getByText(words.faultsTitle(2))).toBeTruthy();
  await user.click(await alert.findByRole("button", { name: words.atLine(5) }));
  expect(text.slice(box.selectionStart, box.selectionEnd)).toBe('      "colour": "red"');
  expect(alert.getByRole("button", { name: words.atLine(3) })).toBeTruthy();
  expect(box.value).toBe(text);
});

it("names the line of a company that does not hang together", async () => {
  const violation = {
    code: "document.unknown-site",
    path: "/company/extensions/0/site",
    params: { value: "moon" },
  };
  const { user } = await withExample(() => mockProblem("company.refused", { violations: [violation] }));
  await user.click(press(words.run));
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain(words.factsOf("指定した拠点", "moon"));
  expect(within(alert).getByRole("button", { name: /^\d+行目$/ })).toBeTruthy();
});

it("tells a run that took too long, and runs it again", async () => {
  const { user, ran } = await withExample(() => mockProblem("scenario.too-slow"));
  await user.click(press(words.run));
  await screen.findByText(ja.problems["scenario.too-slow"].title);
  await user.click(press(ja.panel.waiting.again));
  await waitFor(() => expect(ran).toHaveLength(2));
});

it("can be stopped while it runs", async () => {
  server.use(
    ...signedIn(admin),
    mockEndpoint(runScenario, () => new Promise<never>(() => undefined)),
  );
  const { user } = renderApp("/scenarios");
  await user.click(await screen.findByRole("button", { name: words.fromExample }));
  await editor();
  await user.click(press(words.run));
  await user.click(await screen.findByRole("button", { name: words.cancel }));
  await screen.findByText(words.cancelled);
});

it("opens a file over what is there, and brings that back", async () => {
  const { user, box } = await withExample(() => ONE_OF_TWO);
  const before = box.value;
  const chosen = new File(['\uFEFF{ "now": 1 }'], "mine.json", { type: "application/json" });
  await user.upload(screen.getByLabelText(words.openFile), chosen);
  await screen.findByText(words.opened("mine.json"));
  expect(box.value).toBe('{ "now": 1 }');
  await user.click(press(words.back));
  expect(box.value).toBe(before);
});

it("takes a file that is dropped, and refuses one that is too large or no text", async () => {
  server.use(...signedIn(admin));
  const { user } = renderApp("/scenarios");
  const start = await screen.findByRole("region", { name: words.startTitle });
  fireEvent.drop(start, { dataTransfer: { files: [new File(["{}\n"], "dropped.json")], types: ["Files"] } });
  const box = await editor();
  expect(box.value).toBe("{}\n");
  const large = new File(["x"], "large.json", { type: "application/json" });
  Object.defineProperty(large, "size", { value: 8 * 1024 * 1024 + 1 });
  await user.upload(screen.getByLabelText(words.openFile), large);
  await screen.findByText(words.fileTooLarge("large.json"));
  const noText = new File([new Uint8Array([0xff, 0xfe])], "picture.json", { type: "application/json" });
  await user.upload(screen.getByLabelText(words.openFile), noText);
  await screen.findByText(words.fileUnreadable("picture.json"));
  expect(box.value).toBe("{}\n");
});

it("saves the text as a file, and the present company as another", async () => {
  const saved: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
  Object.assign(URL, { createObjectURL: () => "blob:x", revokeObjectURL: () => undefined });
  const { user, box } = await withExample(() => ONE_OF_TWO);
  server.use(
    mockEndpoint(exportScenario, () => ({
      now: "2026-12-01T09:00:00+09:00",
      company: { company: { id: "demo", name: "x" } },
    })),
  );
  fireEvent.change(box, { target: { value: "{}" } });
  await screen.findByText(new RegExp(words.edited));
  await user.click(press(words.saveFile));
  await waitFor(() => expect(screen.queryByText(new RegExp(words.edited))).toBeNull());
  await user.click(press(words.saveCompany));
  await waitFor(() => expect(saved).toEqual(["scenario.json", "scenario-demo-2026-12-01.json"]));
  expect(box.value).toBe("{}");
  await user.click(press(words.loadCompany));
  await screen.findByText(words.loaded);
  expect(JSON.parse(box.value).company.company.id).toBe("demo");
});

it("keeps the text while one visits other pages, and asks before the tab is closed", async () => {
  const { box, router } = await withExample(() => ONE_OF_TWO);
  const leaving = () => {
    const event = new Event("beforeunload", { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented;
  };
  expect(leaving()).toBe(false);
  fireEvent.change(box, { target: { value: '{ "now": 2 }' } });
  await router.navigate({ to: "/help" });
  await screen.findByRole("heading", { level: 1, name: "ヘルプ" });
  expect(leaving()).toBe(true);
  await router.navigate({ to: "/scenarios" });
  expect((await editor()).value).toBe('{ "now": 2 }');
});

it("formats what is JSON, and explains where nothing is written", async () => {
  const { user, box, ran } = await withExample(() => ONE_OF_TWO);
  fireEvent.change(box, { target: { value: '{"calls":[]}' } });
  await user.click(press(words.format));
  expect(box.value).toBe('{\n  "calls": []\n}\n');
  fireEvent.change(box, { target: { value: "" } });
  await user.click(press(words.run));
  expect((await screen.findByRole("alert")).textContent).toContain(words.empty);
  fireEvent.change(box, { target: { value: "[]" } });
  await user.click(press(words.run));
  expect((await screen.findByRole("alert")).textContent).toContain(words.noObject);
  expect(ran).toEqual([]);
});
