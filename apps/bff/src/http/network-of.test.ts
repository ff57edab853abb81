import { expect, test } from "vitest";
import { networkOf, subscriberOf } from "./network-of.ts";

test.each([
  ["203.0.113.77", "203.0.113.0/24"],
  ["127.0.0.1", "127.0.0.0/24"],
  ["::ffff:203.0.113.77", "203.0.113.0/24"],
  ["2001:db8:12:34::1", "2001:db8:12::/48"],
  ["2001:0DB8:0012:0034:0:0:0:1", "2001:db8:12::/48"],
  ["2001:db8::1", "2001:db8:0::/48"],
  ["::1", "0:0:0::/48"],
  ["fe80::1%eth0", "fe80:0:0::/48"],
  ["203.0.113.77:5555", "203.0.113.0/24"],
  ["[2001:db8:12:34::1]:44", "2001:db8:12::/48"],
  ["unix socket", null],
  [undefined, null],
])("of %s is told %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test.each([
  ["203.0.113.7", "203.0.113.7"],
  ["::ffff:203.0.113.7", "203.0.113.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:db8:1:2::9", "2001:db8:1:2::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["203.0.113.7:5555", "203.0.113.7"],
  ["[2001:db8:1:2::9]", "2001:db8:1:2::/64"],
  ["[2001:db8:1:2::9]:44", "2001:db8:1:2::/64"],
  ["[::ffff:203.0.113.7]:44", "203.0.113.7"],
  ["203.0.113.7:", null],
  ["203.0.113.777:80", null],
  ["[203.0.113.7", null],
  ["unknown", null],
  ["_hidden", null],
  ["no address", null],
  [undefined, null],
])("the tries of %s are counted by %s", (address, subscriber) => {
  expect(subscriberOf(address)).toBe(subscriber);
});
