import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

/**
 * What axe finds on a page as it stands, each with the elements it is about: by all of its rules, or by those that a
 * theme can make a difference to. The panel has no frames, so none are looked for.
 */
export async function axeFinds(page: Page, rules: "all" | "colours" = "all"): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] });
  const { violations } = await (rules === "all" ? axe : axe.withRules(COLOUR_RULES)).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html, target }) => `${target} ${html}`).join(" | ")}`,
  );
}
