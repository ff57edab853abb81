import { listExtensions } from "@naisen/api/endpoints/extensions";
import { PREFERENCES_AT_FIRST } from "@naisen/api/preferences";
import { ja } from "@naisen/messages/ja";
import { listing } from "@naisen/messages/ja/areas/listing";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { domFaults } from "../../testing/dom-faults.ts";
import { listIs } from "../../testing/list-scene.ts";
import { mockEndpoint } from "../../testing/mock-endpoint.ts";
import { renderApp } from "../../testing/render-app.tsx";
import { server } from "../../testing/server.ts";

const { list, fields, state } = ja.panel;
const chip = (field: string, value: string) =>
  screen.findByRole("link", { name: list.dropCondition(field, value) });

describe("a condition", () => {
  it("is chosen from a menu, stands in the address, is asked for, and is taken away by its chip", async () => {
    const { asked } = listIs();
    const { user, router } = renderApp("/extensions?sort=kana");
    await user.click(await screen.findByRole("button", { name: list.filterBy(fields.kind) }));
    await user.click(screen.getByRole("link", { name: ja.panel.kindOf("MOBILE") }));
    await chip(fields.kind, ja.panel.kindOf("MOBILE"));
    expect(router.state.location.search).toEqual({ sort: "kana", kind: "MOBILE" });
    await waitFor(() => expect(asked.at(-1)).toMatchObject({ kind: "MOBILE", sort: "kana" }));
    await user.click(await chip(fields.kind, ja.panel.kindOf("MOBILE")));
    expect(router.state.location.search).toEqual({ sort: "kana" });
  });

  it("on a site or a department is chosen by name, from what the company has", async () => {
    listIs();
    const { user, router } = renderApp("/extensions");
    await user.click(await screen.findByRole("button", { name: list.filterBy(fields.site) }));
    await user.click(await screen.findByRole("link", { name: "大阪支社" }));
    await chip(fields.site, "大阪支社");
    await user.click(screen.getByRole("button", { name: list.filterBy(fields.department) }));
    await user.click(await screen.findByRole("link", { name: /^営業1課/ }));
    await chip(fields.department, "営業1課");
    expect(router.state.location.search).toEqual({ site: "osaka", department: "営業1課" });
  });

  it("begins at the first page, and all of them go at once", async () => {
    listIs(30);
    const { user, router } = renderApp("/extensions?q=a&state=HELD&kind=MOBILE");
    await user.click(await screen.findByRole("link", { name: /^次の/ }));
    await user.click(await screen.findByRole("link", { name: list.dropCondition(fields.state, state.HELD) }));
    expect(router.state.location.search).toEqual({ q: "a", kind: "MOBILE" });
    await user.click(screen.getByRole("link", { name: list.dropAll }));
    expect(router.state.location.search).toEqual({});
    expect(domFaults(document)).toEqual([]);
  });
});

describe("saved conditions", () => {
  it("are given a name, kept with the person, counted, and lead back", async () => {
    const { kept } = listIs();
    const { user, router } = renderApp("/extensions?kind=MOBILE&state=UNBOUND&sort=kana");
    await user.click(await screen.findByRole("button", { name: list.saveConditions }));
    const name = await screen.findByRole("textbox", { name: listing.save.name });
    await user.clear(name);
    await user.click(screen.getByRole("button", { name: listing.save.keep }));
    await screen.findByText(listing.save.nameFault);
    await user.type(name, "配る前の携帯");
    await user.click(screen.getByRole("button", { name: listing.save.keep }));
    await waitFor(() =>
      expect(kept.at(-1)?.savedFilters).toEqual([
        { name: "配る前の携帯", search: "kind=MOBILE&state=UNBOUND" },
      ]),
    );
    const saved = within(await screen.findByRole("group", { name: list.savedConditions }));
    await waitFor(() =>
      expect(saved.getByRole("link", { name: /^配る前の携帯/ }).textContent).toContain("3"),
    );
    await user.click(screen.getByRole("link", { name: list.dropAll }));
    await user.click(saved.getByRole("link", { name: /^配る前の携帯/ }));
    expect(router.state.location.search).toMatchObject({ kind: "MOBILE", state: "UNBOUND", sort: "kana" });
  });

  it("are removed, and those that everybody has are not", async () => {
    const savedFilters = [{ name: "東京の固定", search: "site=tokyo&kind=DESK_PHONE" }];
    const { kept } = listIs(3, { ...PREFERENCES_AT_FIRST, savedFilters });
    const { user } = renderApp("/extensions");
    await user.click(await screen.findByRole("button", { name: list.removeSaved("東京の固定") }));
    await waitFor(() => expect(kept.at(-1)?.savedFilters).toEqual([]));
    const saved = within(screen.getByRole("group", { name: list.savedConditions }));
    expect(saved.getAllByRole("link").map((link) => link.textContent)).toEqual([
      expect.stringContaining(state.UNBOUND),
      expect.stringContaining(state.HELD),
    ]);
  });
});

describe("how the list looks", () => {
  it("shows the columns that are chosen, and always number and name", async () => {
    const { kept } = listIs();
    const { user } = renderApp("/extensions");
    await screen.findByRole("columnheader", { name: fields.mobile });
    await user.click(screen.getByRole("button", { name: list.chooseColumns }));
    await user.click(screen.getByRole("checkbox", { name: fields.mobile }));
    await user.click(screen.getByRole("checkbox", { name: fields.kind }));
    await screen.findByRole("columnheader", { name: fields.kind });
    expect(screen.queryByRole("columnheader", { name: fields.mobile })).toBeNull();
    expect(screen.getByRole("columnheader", { name: fields.name })).toBeTruthy();
    await waitFor(() =>
      expect(kept.at(-1)?.columns).toEqual(["kana", "department", "site", "kind", "state"]),
    );
  });

  it("keeps the height of its rows", async () => {
    const { kept } = listIs();
    const { user } = renderApp("/extensions");
    await user.selectOptions(await screen.findByRole("combobox", { name: list.rowHeight }), "DENSE");
    await waitFor(() => expect(kept.at(-1)?.density).toBe("DENSE"));
  });
});

it("says under which conditions nothing was found, and how to go on", async () => {
  listIs();
  server.use(mockEndpoint(listExtensions, () => ({ items: [], next: null, total: 0, revision: 1 })));
  renderApp("/extensions?state=HELD");
  await screen.findByText(list.nothingMatches);
  expect(screen.getAllByRole("link", { name: list.dropAll }).length).toBeGreaterThan(0);
});
