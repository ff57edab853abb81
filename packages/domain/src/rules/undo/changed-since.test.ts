import { aCompany } from "../../testing/a-company.ts";
import { aLine } from "../../testing/a-line.ts";
import { anExtension } from "../../testing/an-extension.ts";
import { describeRule } from "../../testing/describe-rule.ts";
import { idOf, number } from "../../testing/scalars.ts";
import { changedSince } from "./changed-since.rule.ts";

const before = anExtension("7001", "090-1111-0001");
const after = anExtension("7001", "090-1111-0002");
const lines = ["090-1111-0001", "090-1111-0002", "090-1111-0003"].map((typed) => aLine(typed));
const standing = (...extensions: Parameters<typeof anExtension>[]) =>
  aCompany({ lines, extensions: extensions.map((one) => anExtension(...one)) });
const takeBack = { type: "RestoreExtension", id: idOf("7001"), before, after } as const;

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
      change: { ...takeBack, after: null },
    },
    {
      when: "what was added stands as it was added",
      company: standing(["7001", "090-1111-0002"]),
      change: { ...takeBack, before: null },
    },
    {
      when: "an ordinary edit is no undo",
      company: standing(["7001", "090-1111-0003"]),
      change: { type: "UnbindMobile", extension: number("7001") },
    },
  ],
  refused: [
    {
      when: "somebody bound another line since",
      company: standing(["7001", "090-1111-0003"]),
      change: takeBack,
      finds: [{ at: "/mobile", params: { extension: "7001", field: "mobile" } }],
    },
    {
      when: "somebody took the line away since",
      company: standing(["7001"]),
      change: takeBack,
      finds: [{ at: "/mobile", params: { extension: "7001", field: "mobile" } }],
    },
    {
      when: "each field that was changed since is told",
      company: standing(["7001", null, { name: "別の人" }]),
      change: { ...takeBack, after: { ...after, name: "新しい人" } },
      finds: [
        { at: "/mobile", params: { extension: "7001", field: "mobile" } },
        { at: "/name", params: { extension: "7001", field: "name" } },
      ],
    },
    {
      when: "the extension is gone",
      company: standing(),
      change: takeBack,
      finds: [{ at: "", params: { extension: "7001", field: null } }],
    },
    {
      when: "what was added has been changed since, so that removing it would lose something",
      company: standing(["7001", "090-1111-0003"]),
      change: { ...takeBack, before: null },
      finds: [{ at: "", params: { extension: "7001", field: null } }],
    },
    {
      when: "what was removed has been added anew",
      company: standing(["7001", "090-1111-0003"]),
      change: { ...takeBack, after: null },
      finds: [{ at: "", params: { extension: "7001", field: null } }],
    },
  ],
});
