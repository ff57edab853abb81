import { expect, it } from "vitest";
import { placeViolations } from "./placed-violations.ts";

const changes = [
  { type: "UnbindMobile", extension: "7088" },
  { type: "BindMobile", extension: "7001", mobile: "+819022220088" },
  { type: "EditExtension", extension: "7001", site: "nagoya" },
] as const;

it.each([
  ["binding.line-already-bound", "/changes/1/mobile", "mobile"],
  ["ownership.holder-differs", "/changes/1/mobile", "holder"],
  ["site.unknown", "/changes/2/site", "site"],
  ["extension.unknown", "/changes/0/extension", "whole"],
  ["contract.not-in-force", "/changes/2", "whole"],
  ["binding.line-already-bound", "", "whole"],
])("places %s at %s: %s", (code, path, place) => {
  const [placed] = placeViolations([{ code, path, params: {} }], changes, "7001");
  expect(placed?.place).toBe(place);
});
