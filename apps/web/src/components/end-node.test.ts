import { en } from "@naisen/messages/en";
import { ja } from "@naisen/messages/ja";
import { describe, expect, it } from "vitest";
import type { CallTongue } from "../lib/use-readable.ts";
import { endWords } from "./call-words.ts";
import { endNode, endSaid } from "./end-node.ts";

const rings = { title: "090-1111-0001", note: "鳴る", reached: true };
const unbound = { title: "つながりません", note: ja.refusals.EXTENSION_UNBOUND.title, reached: false };

describe("where a drawn call ends", () => {
  it.each([
    ["a phone that rings", rings, "変更後", { title: "090-1111-0001", note: "変更後　鳴る", tone: "end" }],
    ["the same without a word before it", rings, "", { title: "090-1111-0001", note: "鳴る", tone: "end" }],
    ["a reason, once", unbound, "変更後", { title: unbound.note, note: "変更後", tone: "lost" }],
  ])("is %s", (_, end, when, node) => {
    expect(endNode(end, when, "end")).toEqual(node);
  });

  it("is part of a sentence that ends once", () => {
    expect(endSaid(ja, rings)).toBe("090-1111-0001、鳴る");
    expect(endSaid(ja, unbound)).toBe("相手の内線に携帯電話番号がないため、つながりません");
    const { title } = en.refusals.EXTENSION_UNBOUND;
    expect(`${endSaid(en, { ...unbound, note: title })}.`).toBe(title);
  });

  it.each([
    [0, ja.panel.preview.voicemail],
    [15, "090-1111-0001"],
  ])("is, with %i seconds to ring, %s", (ringSeconds, title) => {
    const tongue = { messages: ja, siteName: (id: string) => id } as unknown as CallTongue;
    const legs = [
      { to: { mobile: "09011110001" }, ringSeconds, on: { NO_ANSWER: 1 } },
      { to: { voicemail: "CARRIER" as const, extension: "7001" }, ringSeconds: null, on: {} },
    ];
    const result = { outcome: "RING", legs, reached: 0, refusal: null } as unknown as Parameters<
      typeof endWords
    >[1];
    expect(endWords(tongue, result).title).toBe(title);
  });
});
