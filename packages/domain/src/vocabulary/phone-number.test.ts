import { describe, expect, it } from "vitest";
import { phone } from "../testing/scalars.ts";
import { displayPhoneNumber, isMobileNumber, parsePhoneNumber } from "./phone-number.ts";

describe("a telephone number is read in any usual form", () => {
  it.each([
    ["090-1111-0001", "+819011110001"],
    ["09011110001", "+819011110001"],
    ["０９０－１１１１－０００１", "+819011110001"],
    ["０９０ー１１１１ー０００１", "+819011110001"],
    ["090 1111 0001", "+819011110001"],
    ["090(1111)0001", "+819011110001"],
    ["+819011110001", "+819011110001"],
    ["+81 90-1111-0001", "+819011110001"],
    ["+81(0)90-1111-0001", "+819011110001"],
    ["＋８１９０１１１１０００１", "+819011110001"],
    ["03-5555-0100", "+81355550100"],
    ["0120-000-000", "+81120000000"],
    ["0800-000-0000", "+818000000000"],
    ["050-5555-0100", "+815055550100"],
    ["+1 212 555 0100", "+12125550100"],
  ])("%s", (typed, e164) => {
    expect(parsePhoneNumber(typed)).toBe(e164);
  });

  it.each([
    "",
    "7001",
    "110",
    "090-1111-000",
    "090-1111-00012",
    "03-5555-010",
    "03-5555-01000",
    "+81 90-1111-000",
    "00-1234-5678",
    "+0123456789",
    "+1234",
    "九十",
    "090-1111-000x",
    "9.01E+09",
  ])("%s is none", (typed) => {
    expect(parsePhoneNumber(typed)).toBeNull();
  });
});

describe("a telephone number is shown as people write it", () => {
  it.each([
    ["090-1111-0001", "090-1111-0001"],
    ["0355550100", "03-5555-0100"],
    ["0655550100", "06-5555-0100"],
    ["0295600100", "029-560-0100"],
    ["0120000000", "0120-000-000"],
    ["05055550100", "050-5555-0100"],
    ["+12125550100", "+12125550100"],
  ])("%s", (typed, shown) => {
    expect(displayPhoneNumber(phone(typed))).toBe(shown);
    expect(parsePhoneNumber(shown)).toBe(phone(typed));
  });
});

describe("a mobile number", () => {
  it.each(["060-1111-0001", "070-1111-0001", "080-1111-0001", "090-1111-0001"])("%s is one", (typed) => {
    expect(isMobileNumber(phone(typed))).toBe(true);
  });

  it.each(["050-1111-0001", "020-1111-0001", "03-5555-0100", "+12125550100"])("%s is none", (typed) => {
    expect(isMobileNumber(phone(typed))).toBe(false);
  });
});
