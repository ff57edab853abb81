import { describe, expect, it } from "vitest";
import type { Change } from "../changes/change.ts";
import { aCompany } from "../testing/a-company.ts";
import { aLine, anOption } from "../testing/a-line.ts";
import { anExtension } from "../testing/an-extension.ts";
import { CONTEXT, NOW, number, phone } from "../testing/scalars.ts";
import { makePlan } from "./make-plan.ts";

const ONE = "090-1111-0001";
const TWO = "090-1111-0002";
const soon = anOption("OFFICE_LINK", "2026-04-01", "2026-12-20");
const office = aCompany({
  lines: [aLine(ONE, { options: [soon, anOption("CARRIER_VOICEMAIL")] }), aLine(TWO)],
  extensions: [
    anExtension("7001", ONE, { voicemail: { on: true, ringSeconds: 0 } }),
    anExtension("7002", TWO),
  ],
});
const told = (changes: readonly Change[], abroad: readonly string[] = []) =>
  makePlan(office, changes, NOW, { ...CONTEXT, abroad: new Set(abroad.map(phone)) }).notices.map(
    ({ code, path }) => [code, path],
  );
const rename = (extension: string): Change => ({
  type: "EditExtension",
  extension: number(extension),
  name: "新しい名前",
});

describe("the notices of a plan", () => {
  it("refuse nothing", () => {
    const plan = makePlan(office, [rename("7001")], NOW, CONTEXT);
    expect([plan.applicable, plan.notices.length]).toEqual([true, 1]);
  });

  it("are of the line of whom the set touches, whatever it changes", () => {
    expect(told([rename("7001")])).toEqual([["notice.option-ends-soon", "/changes/0"]]);
    expect(told([rename("7002")], [TWO])).toEqual([["notice.line-roaming-without-option", "/changes/0"]]);
  });

  it("are at the field that the set gives", () => {
    const swap = { type: "SwapExtensions", a: number("7001"), b: number("7002") } as const;
    expect(told([rename("7002"), swap])).toEqual([["notice.option-ends-soon", "/changes/1/b"]]);
  });

  it("are of a setting only where the set gives it", () => {
    const on = { type: "SetVoicemail", extension: number("7001"), on: true } as const;
    expect(told([on])).toEqual([
      ["notice.playback-is-charged", "/changes/0/on"],
      ["notice.ring-seconds-zero", "/changes/0/ringSeconds"],
      ["notice.option-ends-soon", "/changes/0"],
    ]);
  });

  it("are none of an extension that goes, nor of those that nothing touches", () => {
    expect(told([{ type: "RemoveExtension", extension: number("7001") }])).toEqual([]);
    expect(told([rename("7002")], [ONE])).toEqual([]);
  });
});
