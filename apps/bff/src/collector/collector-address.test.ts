import { expect, test } from "vitest";
import { readCollectorAddress } from "./collector-address.ts";

test.each([
  ["tls://logs.example", { host: "logs.example", port: 6514, tls: true }],
  ["tls://logs.example:7000", { host: "logs.example", port: 7000, tls: true }],
  ["tls://[2001:db8::1]:6514", { host: "2001:db8::1", port: 6514, tls: true }],
  ["tcp://127.0.0.1:601", { host: "127.0.0.1", port: 601, tls: false }],
  ["tcp://localhost:601", { host: "localhost", port: 601, tls: false }],
  ["", null],
])("logs go to %s", (value, address) => {
  expect(readCollectorAddress(value)).toEqual(address);
});

test.each([
  "tcp://logs.example:601",
  "tcp://127.0.0.1.example:601",
  "tcp://127.0.0.1",
  "udp://127.0.0.1:514",
  "https://logs.example",
  "tls://naisen:secret@logs.example",
  "tls://logs.example/path",
  "logs.example:6514",
])("logs go to no %s", (value) => {
  expect(readCollectorAddress(value)).toBeUndefined();
});
