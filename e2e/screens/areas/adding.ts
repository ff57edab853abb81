import type { Screen } from "../screen.ts";

/** An extension that is being added. */
export const ADDING: readonly Screen[] = [
  { name: "add", as: "admin", path: "/extensions?add=MOBILE" },
  { name: "add-desk-phone", as: "admin", path: "/extensions?add=DESK_PHONE" },
  {
    name: "add-with-preview",
    as: "admin",
    path: "/extensions?add=MOBILE&number=7150",
    act: async (page, { panel }) => {
      await page.getByRole("textbox", { name: panel.fields.name }).fill("高橋 一郎");
      await page.getByRole("textbox", { name: panel.fields.mobile }).fill("070-3100-9003");
      await page.getByText("→ 7150").first().waitFor();
    },
  },
  {
    name: "add-fault",
    as: "admin",
    path: "/extensions?add=MOBILE",
    act: async (page, { panel, areas }) => {
      await page.getByRole("textbox", { name: panel.fields.number }).fill("");
      await page.getByRole("button", { name: areas.editing.add.apply }).click();
      await page.getByText(areas.editing.faults.name).first().waitFor();
    },
  },
  {
    name: "add-refused",
    as: "admin",
    path: "/extensions?add=MOBILE&number=7001",
    act: async (page, { panel, areas }) => {
      await page.getByRole("textbox", { name: panel.fields.name }).fill("高橋 一郎");
      await page.getByRole("button", { name: areas.editing.add.apply }).click();
      const refusal = page.getByRole("group", { name: panel.refused.groupOf("") });
      await refusal.first().waitFor();
    },
  },
];
