import { describe, expect, it } from "vitest";
import { standing } from "./standing.ts";
import { aCompany } from "./testing/a-company.ts";
import { aLine, anOption } from "./testing/a-line.ts";
import { aDeskPhone, anExtension } from "./testing/an-extension.ts";
import { day, idOf, phone, SATO, TODAY } from "./testing/scalars.ts";

const ONE = "090-1111-0001";
const world = (...lines: ReturnType<typeof aLine>[]) => ({ ...aCompany({ lines }), day: TODAY });

describe("how an extension stands", () => {
  it("LIVE: everything is in order", () => {
    expect(standing(anExtension("7001", ONE), world(aLine(ONE)))).toEqual({
      state: "LIVE",
      breaches: [],
      passedOver: [],
    });
  });

  it("LIVE: a desk phone needs no line", () => {
    expect(standing(aDeskPhone("2001"), world())).toEqual({ state: "LIVE", breaches: [], passedOver: [] });
  });

  it("UNBOUND: a mobile extension without a line, whatever else there is", () => {
    const before = { ...world(), day: day("2020-01-01") };
    expect(standing(anExtension("7001"), before)).toEqual({ state: "UNBOUND", breaches: [], passedOver: [] });
  });

  it("HELD: with every rule that holds it, the field and the facts", () => {
    const line = aLine(ONE, { holder: SATO, status: "SUSPENDED" });
    expect(standing(anExtension("7001", ONE), world(line))).toEqual({
      state: "HELD",
      breaches: [
        {
          code: "ownership.holder-differs",
          field: "mobile",
          at: "",
          params: {
            extension: "7001",
            mobile: phone(ONE),
            lineHolder: "佐藤 太郎",
            contractHolder: "株式会社サンプル商事",
          },
        },
        {
          code: "contract.line-not-active",
          field: "mobile",
          at: "",
          params: { extension: "7001", mobile: phone(ONE), status: "SUSPENDED" },
        },
      ],
      passedOver: [],
    });
  });

  it("LIVE again by itself when the fact is mended", () => {
    const extension = anExtension("7001", ONE);
    const states = (["SUSPENDED", "ACTIVE"] as const).map(
      (status) => standing(extension, world(aLine(ONE, { status }))).state,
    );
    expect(states).toEqual(["HELD", "LIVE"]);
  });

  it("HELD from the day after an option's last", () => {
    const line = aLine(ONE, { options: [anOption("OFFICE_LINK", "2026-04-01", "2026-12-01")] });
    const states = [TODAY, day("2026-12-02")].map(
      (asked) => standing(anExtension("7001", ONE), { ...world(line), day: asked }).state,
    );
    expect(states).toEqual(["LIVE", "HELD"]);
  });

  it("LIVE: a rule that refuses edits only holds nothing", () => {
    const shared = aCompany({
      lines: [aLine(ONE)],
      extensions: [anExtension("7001", ONE), anExtension("7002", ONE)],
    });
    expect(standing(anExtension("7001", ONE), { ...shared, day: TODAY }).state).toBe("LIVE");
  });

  it("LIVE with a setting passed over: the rule, the field and the place in it", () => {
    const extension = anExtension("7001", ONE, { forwarding: [{ when: "BUSY", to: idOf("7999") }] });
    expect(standing(extension, world(aLine(ONE)))).toMatchObject({
      state: "LIVE",
      breaches: [],
      passedOver: [{ code: "forwarding.target-unknown", field: "forwarding", at: "/0/to" }],
    });
  });
});
