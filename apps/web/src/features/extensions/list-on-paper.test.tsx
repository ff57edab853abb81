import { checkExport } from "@naisen/api/endpoints/exports";
import { listExtensions } from "@naisen/api/endpoints/extensions";
import { ja } from "@naisen/messages/ja";
import { listing } from "@naisen/messages/ja/areas/listing";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { domFaults } from "../../testing/dom-faults.ts";
import { REVISION, reception, sato, takahashi } from "../../testing/fixtures.ts";
import { itemOf } from "../../testing/handlers.ts";
import { listIs } from "../../testing/list-scene.ts";
import { mockEndpoint, mockProblem } from "../../testing/mock-endpoint.ts";
import { renderApp } from "../../testing/render-app.tsx";
import { server } from "../../testing/server.ts";

const { csv, sheet } = listing;
const csvMenu = () => screen.findByRole("button", { name: csv.menuName });
const PATH = "/api/exports/extensions.csv";

describe("the list as a file", () => {
  it("is what the address narrows it to, in its order", async () => {
    listIs();
    const { user } = renderApp("/extensions?kind=MOBILE&sort=kana");
    await user.click(await csvMenu());
    const link = await screen.findByRole("link", { name: csv.utf8 });
    expect(link.getAttribute("href")).toBe(`${PATH}?kind=MOBILE&sort=kana&encoding=utf-8-bom`);
  });

  it("in Shift_JIS is offered at once where every character can be written", async () => {
    listIs();
    server.use(mockEndpoint(checkExport, () => ({ total: 3, unwritable: [], more: false })));
    const { user } = renderApp("/extensions?q=a");
    await user.click(await csvMenu());
    await user.click(await screen.findByRole("button", { name: csv.shiftJis }));
    await screen.findByText(csv.allWritable(3));
    const save = screen.getByRole("link", { name: csv.saveShiftJis });
    expect(save.getAttribute("href")).toBe(`${PATH}?q=a&encoding=shift_jis`);
  });

  it("tells first which characters Shift_JIS does not have, and offers both ways on", async () => {
    listIs();
    const cell = { number: "7002", column: "氏名", text: "𠮷田", characters: "𠮷" };
    server.use(mockEndpoint(checkExport, () => ({ total: 3, unwritable: [cell], more: false })));
    const { user } = renderApp("/extensions");
    await user.click(await csvMenu());
    await user.click(await screen.findByRole("button", { name: csv.shiftJis }));
    const table = within(await screen.findByRole("table", { name: csv.unwritableCaption }));
    expect(table.getByRole("row", { name: "7002 氏名 𠮷田 𠮷" })).toBeTruthy();
    const hrefs = [csv.saveUtf8, csv.saveMarked].map((name) =>
      screen.getByRole("link", { name }).getAttribute("href"),
    );
    expect(hrefs).toEqual([`${PATH}?encoding=utf-8-bom`, `${PATH}?encoding=shift_jis&unwritable=mark`]);
    expect(domFaults(document)).toEqual([]);
  });
});

describe("内線番号表", () => {
  it("is read to its end, page by page, and stands under its departments", async () => {
    const asked: (string | undefined)[] = [];
    listIs();
    server.use(
      mockEndpoint(listExtensions, ({ query }) => {
        asked.push(query.after);
        const [items, next] = query.after === "b" ? [[takahashi], null] : [[reception, sato], "b"];
        return { items: items.map(itemOf), next, total: 3, revision: REVISION };
      }),
    );
    renderApp("/number-list?site=tokyo");
    const table = await screen.findByRole("table", { name: sheet.caption });
    expect(
      within(table)
        .getAllByRole("rowheader")
        .map(({ textContent }) => textContent),
    ).toEqual(["営業1課", "7001", "総務課", "7002", sheet.noDepartment, "2001"]);
    expect(asked).toEqual([undefined, "b"]);
    expect(domFaults(document)).toEqual([]);
  });

  it("is in the order and of the department that are chosen, which stand in the address, and is printed", async () => {
    const { asked } = listIs();
    const print = vi.fn();
    window.print = print;
    const { user, router } = renderApp("/number-list");
    await screen.findByRole("table");
    expect(asked.at(-1)).toMatchObject({ sort: "kana" });
    await user.click(screen.getByRole("radio", { name: sheet.orders.number }));
    await user.selectOptions(
      await screen.findByRole("combobox", { name: ja.panel.fields.department }),
      await screen.findByRole("option", { name: "営業1課" }),
    );
    expect(router.state.location.search).toEqual({ order: "number", department: "営業1課" });
    await waitFor(() => expect(asked.at(-1)).toMatchObject({ sort: "number", department: "営業1課" }));
    await user.click(screen.getByRole("button", { name: sheet.print }));
    expect(print).toHaveBeenCalledOnce();
  });

  it.each([
    ["nobody is on it", () => ({ items: [], next: null, total: 0, revision: 1 }), sheet.emptyTitle],
    [
      "more are on it than can be printed",
      () => ({ items: [], next: "x", total: 10_001, revision: 1 }),
      sheet.tooManyTitle(10_001),
    ],
    ["it cannot be read", () => mockProblem("store.away"), ja.problems["store.away"].title],
  ])("says so where %s", async (_, answer, text) => {
    listIs();
    server.use(mockEndpoint(listExtensions, answer));
    renderApp("/number-list");
    await screen.findByText(text);
  });
});
