import { aCompany } from "../../testing/a-company.ts";
import { anExtension } from "../../testing/an-extension.ts";
import { describeRule } from "../../testing/describe-rule.ts";
import { idOf } from "../../testing/scalars.ts";
import { loop } from "./loop.rule.ts";

/** "7001>7002>7003": each forwards to the next. */
const forwarding = (...ways: string[]) => {
  const targets = new Map<string, string[]>();
  for (const way of ways) {
    const stops = way.split(">");
    stops.forEach((stop, index) => {
      const next = stops[index + 1];
      targets.set(stop, [...(targets.get(stop) ?? []), ...(next === undefined ? [] : [next])]);
    });
  }
  return aCompany({
    extensions: [...targets].map(([typed, to]) =>
      anExtension(typed, null, { forwarding: to.map((one) => ({ when: "BUSY", to: idOf(one) })) }),
    ),
  });
};
const found = (extension: string, index: number, target: string) => ({
  at: `forwarding/${index}/to`,
  params: { extension, when: "BUSY", target, targetName: `${target}の人` },
});

describeRule(loop, {
  allowed: [
    { when: "nobody is forwarded to", company: forwarding("7001"), extension: "7001" },
    { when: "a chain that ends", company: forwarding("7001>7002>7003"), extension: "7001" },
    {
      when: "two ways to one end",
      company: forwarding("7001>7002>7004", "7001>7003>7004"),
      extension: "7001",
    },
    { when: "who only leads into a loop", company: forwarding("7001>7002>7003>7002"), extension: "7001" },
    {
      when: "who stands between two loops",
      company: forwarding("7001>7002>7001>7003>7004>7005>7004"),
      extension: "7003",
    },
    {
      when: "a number of nobody",
      company: aCompany({
        extensions: [anExtension("7001", null, { forwarding: [{ when: "BUSY", to: idOf("7999") }] })],
      }),
      extension: "7001",
    },
  ],
  refused: [
    {
      when: "to oneself",
      company: forwarding("7001>7001"),
      extension: "7001",
      finds: [found("7001", 0, "7001")],
    },
    {
      when: "there and back",
      company: forwarding("7001>7002>7001"),
      extension: "7002",
      finds: [found("7002", 0, "7001")],
    },
    {
      when: "round by three, and only the forward that leads round is told",
      company: forwarding("7001>7009", "7001>7002>7003>7001"),
      extension: "7001",
      finds: [found("7001", 1, "7002")],
    },
    {
      when: "two loops through one",
      company: forwarding("7001>7002>7001", "7001>7003>7001"),
      extension: "7001",
      finds: [found("7001", 0, "7002"), found("7001", 1, "7003")],
    },
  ],
});
