import { getContract, listMobileLines } from "@naisen/api/endpoints/contract";
import { listSites } from "@naisen/api/endpoints/extensions";
import { ja } from "@naisen/messages/ja";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { domFaults } from "../../testing/dom-faults.ts";
import { admin, siteOf } from "../../testing/fixtures.ts";
import { extensionsAre, signedIn } from "../../testing/handlers.ts";
import { contract, contractedLine, type MobileLineAnswer } from "../../testing/history-fixtures.ts";
import { mockEndpoint, mockProblem } from "../../testing/mock-endpoint.ts";
import { renderApp } from "../../testing/render-app.tsx";
import { server } from "../../testing/server.ts";

const sites = ja.areas.sites;
const words = ja.areas.contract;

const held: MobileLineAnswer = {
  ...contractedLine,
  number: "+819022220001",
  display: "090-2222-0001",
  holder: "伊藤 健",
  sameHolder: false,
  options: [],
  twoInOne: null,
  boundTo: {
    number: "7019",
    name: "伊藤 健",
    state: "HELD",
    violations: [
      {
        code: "ownership.holder-differs",
        path: "/mobile",
        params: { extension: "7019", mobile: "+819022220001", lineHolder: "伊藤 健", contractHolder: "A" },
      },
    ],
  },
};

function openedContract(path = "/contract") {
  const asked: unknown[] = [];
  server.use(
    ...signedIn(admin),
    ...extensionsAre([]),
    mockEndpoint(getContract, () => contract),
    mockEndpoint(listMobileLines, ({ query }) => {
      asked.push(query);
      if (query.status === "SUSPENDED") return { items: [], next: null };
      return query.after === undefined
        ? { items: [contractedLine], next: contractedLine.number }
        : { items: [held], next: null };
    }),
  );
  return { asked, ...renderApp(path) };
}

it("shows each site's way, what holds it and what the rules say", async () => {
  server.use(
    mockEndpoint(listSites, () => ({
      items: [
        siteOf("tokyo", "東京本社", { gatewayNumber: { number: "+81355550100", display: "03-5555-0100" } }),
        siteOf("osaka", "大阪支社", {
          state: "UNDER_CONSTRUCTION",
          counts: { MOBILE: 0, DESK_PHONE: 8, PBX_EXTENSION: 0 },
          held: [
            {
              kind: "DESK_PHONE",
              count: 8,
              violation: {
                code: "site.not-in-service",
                path: "/site",
                params: { extension: "", site: "大阪支社", state: "UNDER_CONSTRUCTION" },
              },
            },
          ],
          notices: [
            {
              code: "notice.lead-time",
              path: "/state",
              params: { site: "大阪支社", state: "UNDER_CONSTRUCTION", access: "FLETS" },
            },
          ],
        }),
        siteOf("nagoya", "名古屋", {
          accessLine: null,
          equipment: [],
          counts: { MOBILE: 0, DESK_PHONE: 0, PBX_EXTENSION: 0 },
          violations: [
            {
              code: "equipment.missing",
              path: "/equipment",
              params: { site: "名古屋", menu: "VIRTUAL_PBX", missing: "ROUTER" },
            },
          ],
        }),
      ],
    })),
    ...signedIn(admin),
  );
  renderApp("/sites");
  const tokyo = within(await screen.findByRole("region", { name: "東京本社" }));
  expect(tokyo.getByText("光ネクスト(ビジネス)")).toBeTruthy();
  expect(tokyo.getByText("ルーター（指定の機種）")).toBeTruthy();
  expect(tokyo.getByText("固定回線 03-5555-0100")).toBeTruthy();
  expect(tokyo.getByText("固定IP電話機 1台")).toBeTruthy();
  const osaka = within(screen.getByRole("region", { name: "大阪支社" }));
  expect(osaka.getByText("工事中")).toBeTruthy();
  expect(osaka.getByText(sites.held(8))).toBeTruthy();
  expect(osaka.getByText(/約6週間/)).toBeTruthy();
  const nagoya = within(screen.getByRole("region", { name: "名古屋" }));
  expect(nagoya.getByText(sites.noAccessLine)).toBeTruthy();
  expect(nagoya.getByText("拠点に要る設備がありません")).toBeTruthy();
  expect(nagoya.queryByRole("link")).toBeNull();
  expect(screen.getByText(sites.readOnly)).toBeTruthy();
  expect(domFaults(document)).toEqual([]);
});

it.each([
  ["there are none", () => mockEndpoint(listSites, () => ({ items: [] })), sites.none],
  [
    "they cannot be read",
    () => mockEndpoint(listSites, () => mockProblem("store.away")),
    ja.problems["store.away"].title,
  ],
])("says of sites that %s", async (_, handler, text) => {
  server.use(handler(), ...signedIn(admin));
  renderApp("/sites");
  await screen.findByText(text);
});

it("shows the contract, what its prefixes do and what its options are for", async () => {
  openedContract();
  const base = within(await screen.findByRole("region", { name: words.base.title }));
  expect(base.getByText("仮想PBXタイプ")).toBeTruthy();
  expect(base.getByText("2026年4月1日から")).toBeTruthy();
  const plan = within(screen.getByRole("region", { name: words.plan.title }));
  expect(plan.getByText("4桁")).toBeTruthy();
  expect(plan.getByText("9 に続けて相手の番号")).toBeTruthy();
  const office = within(screen.getByRole("row", { name: /^オフィスリンク契約/ }));
  expect(office.getAllByRole("cell").map((cell) => cell.textContent)).toEqual([
    "3",
    "2",
    "1",
    "日割りになりません",
  ]);
  expect(screen.getByText(words.options.purpose.ROAMING_INCOMING)).toBeTruthy();
  expect(domFaults(document)).toEqual([]);
});

it("lists lines with what is contracted of them, page after page, and says why one is held", async () => {
  const { user } = openedContract();
  const first = within(await screen.findByRole("row", { name: /^090-1111-0002/ }));
  expect(first.getByText(/2026年12月31日まで/)).toBeTruthy();
  expect(first.getByText(/2026年10月31日に終了/)).toBeTruthy();
  expect(first.getByText(/2027年1月1日から/)).toBeTruthy();
  expect(first.getByText(words.lines.half("A", "090-1111-0009"))).toBeTruthy();
  await user.click(screen.getByRole("button", { name: words.lines.more }));
  const second = within(await screen.findByRole("row", { name: /^090-2222-0001/ }));
  expect(second.getByText(words.lines.differs)).toBeTruthy();
  expect(second.getByText("名義が異なります")).toBeTruthy();
  expect(second.getByRole("link", { name: "7019 伊藤 健" })).toBeTruthy();
});

it("keeps its filters in the address, and says where nothing fits them", async () => {
  const { user, router, asked } = openedContract();
  await user.click(await screen.findByRole("button", { name: words.lines.otherHolder(1) }));
  await user.type(screen.getByRole("searchbox", { name: words.lines.search }), "090");
  await waitFor(() => expect(router.state.location.search).toEqual({ holder: "OTHER", q: "090" }));
  await waitFor(() => expect(asked.at(-1)).toMatchObject({ holder: "OTHER", q: "090" }));
  await user.click(screen.getByRole("button", { name: words.lines.status("SUSPENDED", 1) }));
  await screen.findByText(words.lines.nothingFound);
  await user.click(screen.getByRole("link", { name: words.lines.clear }));
  await screen.findByRole("row", { name: /^090-1111-0002/ });
  expect(router.state.location.search).toEqual({});
});

it("leads from an option to its lines", async () => {
  Element.prototype.scrollIntoView = () => undefined;
  const { user, router } = openedContract();
  await user.click(await screen.findByRole("link", { name: words.options.see("ROAMING_INCOMING") }));
  await screen.findByRole("button", { name: words.lines.option("ROAMING_INCOMING") });
  expect(router.state.location.search).toEqual({ option: "ROAMING_INCOMING" });
});
