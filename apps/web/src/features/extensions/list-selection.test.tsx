import { listExtensionNumbers } from "@naisen/api/endpoints/extensions";
import { putDraft } from "@naisen/api/endpoints/person";
import { ja } from "@naisen/messages/ja";
import { listing } from "@naisen/messages/ja/areas/listing";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { domFaults } from "../../testing/dom-faults.ts";
import { listIs } from "../../testing/list-scene.ts";
import { mockEndpoint, mockProblem } from "../../testing/mock-endpoint.ts";
import { renderApp } from "../../testing/render-app.tsx";
import { server } from "../../testing/server.ts";

const { list, fields } = ja.panel;
const { bulk } = listing;
const box = (number: string) => screen.findByRole("checkbox", { name: new RegExp(`^${number} `) });
const pageBox = () => screen.getByRole("checkbox", { name: list.choosePage(3) });

describe("choosing", () => {
  it("goes by box, by the space bar on a row, and by the box of the page, which shows half of it too", async () => {
    listIs();
    const { user } = renderApp("/extensions");
    await user.click(await box("7001"));
    await screen.findByText(bulk.chosen(1));
    expect(pageBox()).toHaveProperty("indeterminate", true);
    screen.getByRole("link", { name: "7002" }).focus();
    await user.keyboard(" ");
    await screen.findByText(bulk.chosen(2));
    await user.click(pageBox());
    await screen.findByText(bulk.chosen(3));
    expect(pageBox()).toHaveProperty("checked", true);
    expect(domFaults(document)).toEqual([]);
    await user.click(screen.getByRole("button", { name: bulk.clear }));
    expect(screen.queryByText(/件を選択中$/)).toBeNull();
    expect(document.activeElement).toBe(pageBox());
  });

  it("takes the rows in between with the shift key", async () => {
    listIs();
    const { user } = renderApp("/extensions");
    await user.click(await box("2001"));
    await user.keyboard("{Shift>}");
    await user.click(await box("7002"));
    await user.keyboard("{/Shift}");
    await screen.findByText(bulk.chosen(3));
  });

  it("outlives a page, and opens no row", async () => {
    listIs(30);
    const { user, router } = renderApp("/extensions");
    await user.click(await box("7001"));
    await user.click(screen.getByRole("link", { name: /^次の/ }));
    await waitFor(() => expect(router.state.location.search).toEqual({ after: "cursor" }));
    await user.click(await box("7003"));
    await screen.findByText(bulk.chosen(2));
    router.history.back();
    expect(await box("7001")).toHaveProperty("checked", true);
    expect(router.state.location.search).toEqual({});
  });

  it("of everything that a filter finds ends with the filter", async () => {
    listIs(96);
    const { user } = renderApp("/extensions?kind=MOBILE");
    await user.click(await screen.findByRole("button", { name: list.chooseAll(96) }));
    await screen.findByText(bulk.chosen(96));
    await user.click(await box("7001"));
    await screen.findByText(bulk.chosen(95));
    await user.click(screen.getByRole("link", { name: list.dropAll }));
    await waitFor(() => expect(screen.queryByText(/件を選択中$/)).toBeNull());
  });
});

describe("an act on all that are chosen goes into the change plan, and on to it", () => {
  it("moves a team to another site: everything that the filter finds now, but who was taken out", async () => {
    const { drafts } = listIs(96);
    const asked: unknown[] = [];
    server.use(
      mockEndpoint(listExtensionNumbers, ({ query }) => {
        asked.push(query);
        const items = ["7001", "7002", "7003"].map((number) => ({ number, name: "社員" }));
        return { items, total: 3 };
      }),
    );
    const { user, router } = renderApp("/extensions?department=%E5%96%B6%E6%A5%AD1%E8%AA%B2");
    await user.click(await screen.findByRole("button", { name: list.chooseAll(96) }));
    await user.click(await box("7001"));
    await user.click(await screen.findByRole("button", { name: bulk.acts.site }));
    await user.click(await screen.findByRole("button", { name: bulk.toSite("大阪支社") }));
    await waitFor(() => expect(router.state.location.pathname).toBe("/plan"));
    expect(asked).toEqual([{ department: "営業1課" }]);
    expect(drafts.at(-1)?.changes).toEqual([
      { type: "EditExtension", extension: "7002", site: "osaka" },
      { type: "EditExtension", extension: "7003", site: "osaka" },
    ]);
  });

  it("gives a department, which has to be said", async () => {
    const { drafts } = listIs();
    const { user } = renderApp("/extensions");
    await user.click(await box("7001"));
    await user.click(await screen.findByRole("button", { name: bulk.acts.department }));
    await user.click(screen.getByRole("button", { name: bulk.toDepartment(1) }));
    await screen.findByText(bulk.departmentFault);
    await user.type(screen.getByRole("combobox", { name: fields.department }), "  新設課 ");
    await user.click(screen.getByRole("button", { name: bulk.toDepartment(1) }));
    await waitFor(() =>
      expect(drafts.at(-1)?.changes).toEqual([
        { type: "EditExtension", extension: "7001", department: "新設課" },
      ]),
    );
  });

  it("releases the lines of those that have one", async () => {
    const { drafts } = listIs();
    const { user } = renderApp("/extensions");
    await user.click(await box("2001"));
    await user.click(await screen.findByRole("button", { name: bulk.acts.unbind }));
    await screen.findByText(bulk.nothingBound);
    await user.click(screen.getByRole("button", { name: bulk.backToList }));
    await user.click(await box("7002"));
    await user.click(await screen.findByRole("button", { name: bulk.acts.unbind }));
    await user.click(await screen.findByRole("button", { name: bulk.unbind(1) }));
    await waitFor(() =>
      expect(drafts.at(-1)?.changes).toEqual([{ type: "UnbindMobile", extension: "7002" }]),
    );
  });

  it("lets two mobile extensions change lines in three presses, and nobody else", async () => {
    const { drafts } = listIs();
    const { user, router } = renderApp("/extensions");
    await user.click(await box("2001"));
    await user.click(await box("7001"));
    await screen.findByText(bulk.chosen(2));
    expect(screen.queryByRole("button", { name: bulk.swap })).toBeNull();
    await user.click(await box("2001"));
    await user.click(await box("7002"));
    await user.click(await screen.findByRole("button", { name: bulk.swap }));
    await waitFor(() => expect(router.state.location.pathname).toBe("/plan"));
    expect(drafts.at(-1)?.changes).toEqual([{ type: "SwapExtensions", a: "7001", b: "7002" }]);
  });

  it("says why it cannot, stays where it is, and tries again", async () => {
    const { drafts } = listIs(20_000);
    server.use(mockEndpoint(listExtensionNumbers, () => mockProblem("extensions.too-many")));
    const { user, router } = renderApp("/extensions");
    await user.click(await screen.findByRole("button", { name: list.chooseAll(20_000) }));
    await user.click(await screen.findByRole("button", { name: bulk.acts.site }));
    await user.click(await screen.findByRole("button", { name: bulk.toSite("東京本社") }));
    await screen.findByText(ja.problems["extensions.too-many"].title);
    expect([router.state.location.pathname, drafts]).toEqual(["/extensions", []]);
  });

  it("keeps the selection where the change plan was written elsewhere meanwhile", async () => {
    listIs();
    server.use(mockEndpoint(putDraft, () => mockProblem("draft.stale")));
    const { user } = renderApp("/extensions");
    await user.click(await box("7001"));
    await user.click(await screen.findByRole("button", { name: bulk.acts.site }));
    await user.click(await screen.findByRole("button", { name: bulk.toNoSite }));
    await screen.findByText(ja.problems["draft.stale"].title);
    expect(screen.getByText(bulk.chosen(1))).toBeTruthy();
  });
});

describe("what the change plan names", () => {
  it("is tagged in the list, and can be listed alone", async () => {
    listIs();
    const { user, router } = renderApp("/extensions");
    await user.click(await box("7001"));
    await user.click(await screen.findByRole("button", { name: bulk.acts.site }));
    await user.click(await screen.findByRole("button", { name: bulk.toSite("大阪支社") }));
    await waitFor(() => expect(router.state.location.pathname).toBe("/plan"));
    router.history.back();
    await box("7001");
    const rows = screen.getAllByRole("row").slice(1);
    expect(rows.map((row) => within(row).queryByText(list.inPlan) !== null)).toEqual([false, true, false]);
    await user.click(await screen.findByRole("link", { name: new RegExp(`^${list.planned}`) }));
    expect(router.state.location.search).toEqual({ planned: "true" });
  });
});
