import { expect, test } from "vitest";
import { readEnvironment } from "./environment.ts";

const syslogOf = (address: string, ca?: string) => {
  const read = readEnvironment({ NAISEN_SYSLOG: address, NAISEN_SYSLOG_CA: ca });
  return read.kind === "read" ? read.environment.syslog : read.variable;
};

test.each([
  ["tls://logs.example", { host: "logs.example", port: 6514, tls: true, caFile: null }],
  ["tls://logs.example:7000", { host: "logs.example", port: 7000, tls: true, caFile: null }],
  ["tls://[2001:db8::1]:6514", { host: "2001:db8::1", port: 6514, tls: true, caFile: null }],
  ["tcp://127.0.0.1:601", { host: "127.0.0.1", port: 601, tls: false, caFile: null }],
  ["tcp://localhost:601", { host: "localhost", port: 601, tls: false, caFile: null }],
  ["", null],
])("logs go to %s", (address, syslog) => {
  expect(syslogOf(address)).toEqual(syslog);
});

test.each([
  "tcp://logs.example:601",
  "tcp://127.0.0.1.example:601",
  "tcp://127.0.0.1",
  "udp://127.0.0.1:514",
  "https://logs.example",
  "tls://user:secret@logs.example",
  "tls://logs.example/path",
  "logs.example:6514",
])("logs go to no %s", (address) => {
  expect(syslogOf(address)).toBe("NAISEN_SYSLOG");
});

test("an authority of one's own is a file", () => {
  expect(syslogOf("tls://logs.example", "/etc/ca.pem")).toMatchObject({ caFile: "/etc/ca.pem" });
});
