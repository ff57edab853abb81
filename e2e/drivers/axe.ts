import type { Page } from "@playwright/test";
import axe from "axe-core";

const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

/**
 * What axe finds on a page as it stands, each with the elements it is about: by all of its rules, or by those that a
 * theme can make a difference to. A document takes axe in once, however often it is asked.
 */
export async function axeFinds(page: Page, rules: "all" | "colours" = "all"): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const colours = { type: "rule", values: COLOUR_RULES } as const;
  const { violations } = await page.evaluate(
    (options) => (window as unknown as { readonly axe: typeof axe }).axe.run(document, options),
    { resultTypes: ["violations" as const], ...(rules === "all" ? {} : { runOnly: colours }) },
  );
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html, target }) => `${target} ${html}`).join(" | ")}`,
  );
}
