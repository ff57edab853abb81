import { expect, it } from "vitest";
import { factsTold } from "./facts-told.ts";
import { aCompany } from "./testing/a-company.ts";
import { aLine, anOption } from "./testing/a-line.ts";
import { anAccessLine, aSite } from "./testing/a-site.ts";
import { TODAY } from "./testing/scalars.ts";

it("tells violations and notices apart, each with its place in the document", () => {
  const { facts } = aCompany({
    sites: [aSite({ state: "ORDERED", accessLine: anAccessLine("DOCOMO_HIKARI_MINI") })],
    lines: [aLine("090-1111-0001", { options: [anOption("OUTSIDE_050", "2027-01-15")] })],
  });
  const { violations, notices } = factsTold(facts, TODAY);
  const told = [violations, notices].map((list) => list.map(({ code, path }) => [code, path]));
  expect(told).toEqual([
    [
      ["access.type-not-eligible", "/sites/0/accessLine/type"],
      ["equipment.missing", "/sites/0/equipment"],
      ["equipment.missing", "/sites/0/equipment"],
      ["equipment.missing", "/sites/0/equipment"],
    ],
    [
      ["notice.not-prorated", "/mobileLines/0/options/0/startsOn"],
      ["notice.lead-time", "/sites/0/state"],
    ],
  ]);
});
