import { aCompany } from "../../testing/a-company.ts";
import { aLine } from "../../testing/a-line.ts";
import { anExtension } from "../../testing/an-extension.ts";
import { describeRule } from "../../testing/describe-rule.ts";
import { idOf, number, phone } from "../../testing/scalars.ts";
import { changedSince } from "./changed-since.rule.ts";

const before = anExtension("7001", "090-1111-0001");
const after = anExtension("7001", "090-1111-0002");
const lines = ["090-1111-0001", "090-1111-0002", "090-1111-0003"].map((typed) => aLine(typed));
const standing = (...extensions: Parameters<typeof anExtension>[]) =>
  aCompany({ lines, extensions: extensions.map((one) => anExtension(...one)) });
const takenBack = (but: { readonly before?: null; readonly after?: typeof after | null } = {}) =>
  ({
    type: "Restore",
    action: { kind: "EXTENSION", address: "extensions/x-7001", action: "CHANGE", before, after, ...but },
  }) as const;
const takeBack = takenBack();

const A = phone("090-1111-0001");
const mode = (how: "A" | "B" | "DUAL") => ({ a: A, mode: how, avoidOtherNumber: false });
const inMode = (how: "A" | "B" | "DUAL") =>
  aCompany({ settings: { twoInOneModes: new Map([[A, { mode: how, avoidOtherNumber: false }]]) } });
const takeBackMode = {
  type: "Restore",
  action: {
    kind: "TWO_IN_ONE",
    address: `two-in-one/${A}`,
    action: "CHANGE",
    before: mode("A"),
    after: mode("B"),
  },
} as const;

const NUMBER = phone("050-5555-0100");
const rings = (to: string) => ({ number: NUMBER, to: idOf(to) });
const ringing = (to: string) =>
  aCompany({
    extensions: [anExtension("7001"), anExtension("7002"), anExtension("7003")],
    settings: { inbound: new Map([[NUMBER, idOf(to)]]) },
  });
const takeBackInbound = {
  type: "Restore",
  action: {
    kind: "INBOUND",
    address: `inbound/${NUMBER}`,
    action: "CHANGE",
    before: rings("7001"),
    after: rings("7002"),
  },
} as const;

describeRule(changedSince, {
  allowed: [
    {
      when: "nobody touched it since",
      company: standing(["7001", "090-1111-0002"]),
      change: takeBack,
    },
    {
      when: "somebody changed another field since",
      company: standing(["7001", "090-1111-0002", { department: "経理部" }]),
      change: takeBack,
    },
    {
      when: "what was removed is still gone",
      company: standing(["7002"]),
      change: takenBack({ after: null }),
    },
    {
      when: "what was added stands as it was added",
      company: standing(["7001", "090-1111-0002"]),
      change: takenBack({ before: null }),
    },
    {
      when: "an ordinary edit is no undo",
      company: standing(["7001", "090-1111-0003"]),
      change: { type: "UnbindMobile", extension: number("7001") },
    },
    { when: "the 2in1 mode is still as it was set", company: inMode("B"), change: takeBackMode },
    {
      when: "a number from outside still rings whom it was set to",
      company: ringing("7002"),
      change: takeBackInbound,
    },
  ],
  refused: [
    {
      when: "the 2in1 mode was set again since",
      company: inMode("DUAL"),
      change: takeBackMode,
      finds: [{ at: "", params: { extension: null, number: A, field: "mode" } }],
    },
    {
      when: "a number from outside was set again since",
      company: ringing("7003"),
      change: takeBackInbound,
      finds: [{ at: "", params: { extension: null, number: NUMBER, field: "to" } }],
    },
    {
      when: "somebody bound another line since",
      company: standing(["7001", "090-1111-0003"]),
      change: takeBack,
      finds: [{ at: "/mobile", params: { extension: "7001", number: null, field: "mobile" } }],
    },
    {
      when: "somebody took the line away since",
      company: standing(["7001"]),
      change: takeBack,
      finds: [{ at: "/mobile", params: { extension: "7001", number: null, field: "mobile" } }],
    },
    {
      when: "each field that was changed since is told",
      company: standing(["7001", null, { name: "別の人" }]),
      change: takenBack({ after: { ...after, name: "新しい人" } }),
      finds: [
        { at: "/mobile", params: { extension: "7001", number: null, field: "mobile" } },
        { at: "/name", params: { extension: "7001", number: null, field: "name" } },
      ],
    },
    {
      when: "the extension is gone",
      company: standing(),
      change: takeBack,
      finds: [{ at: "", params: { extension: "7001", number: null, field: null } }],
    },
    {
      when: "what was added has been changed since, so that removing it would lose something",
      company: standing(["7001", "090-1111-0003"]),
      change: takenBack({ before: null }),
      finds: [{ at: "", params: { extension: "7001", number: null, field: null } }],
    },
    {
      when: "what was removed has been added anew",
      company: standing(["7001", "090-1111-0003"]),
      change: takenBack({ after: null }),
      finds: [{ at: "", params: { extension: "7001", number: null, field: null } }],
    },
  ],
});
