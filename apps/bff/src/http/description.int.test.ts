import { ENDPOINTS, type EndpointName } from "@naisen/api/endpoints";
import { en } from "@naisen/messages/en";
import { ja } from "@naisen/messages/ja";
import { expect, test } from "vitest";
import { POLICY } from "../sessions/policy.ts";
import { Browser } from "../testing/browser.ts";
import { openHouse } from "../testing/open-house.ts";
import { describeOperations } from "./description.routes.ts";

type Operation = {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly security?: readonly unknown[];
};
const operationsOf = (document: Readonly<Record<string, unknown>>) =>
  Object.values(document.paths as Record<string, Record<string, Operation>>).flatMap((methods) =>
    Object.values(methods),
  );

test("the description, the policy table and the endpoint values name the same operations", () => {
  const described = operationsOf(describeOperations("ja"));
  const names = described.map(({ operationId }) => operationId).toSorted();
  expect(names).toEqual(Object.keys(ENDPOINTS).toSorted());
  expect(names).toEqual(Object.keys(POLICY).toSorted());
  for (const { operationId, security } of described) {
    const { may, token } = POLICY[operationId as EndpointName];
    const asked = token === null ? [{ session: [] }] : undefined;
    expect(security, operationId).toEqual(may === "ANYONE" ? [] : asked);
  }
});

test("each operation has its sentence in both languages, and none is left over", () => {
  for (const { operations } of [ja, en]) {
    expect(Object.keys(operations.summaries).toSorted()).toEqual(Object.keys(ENDPOINTS).toSorted());
  }
});

test("every shape that it refers to is there", () => {
  const document = describeOperations("en");
  const { schemas } = document.components as { schemas: Record<string, unknown> };
  const named = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]*)"/g)].map(([, ref]) => ref);
  expect(named.length).toBeGreaterThan(0);
  expect(new Set(named)).toEqual(new Set(Object.keys(schemas).map((name) => `#/components/schemas/${name}`)));
});

test("whoever is signed in reads it, in the language that they ask for", async () => {
  const open = await openHouse();
  const ask = async (browser: Browser) =>
    browser.ask("GET", "/api/openapi.json", undefined, { "accept-language": "en" });
  expect(await ask(new Browser(open.address))).toMatchObject({ status: 401 });
  const { body } = await ask(await Browser.signedIn(open.address, "demo", "user"));
  expect(body).toMatchObject({ openapi: "3.1.0", info: { title: en.operations.title } });
  await open.close();
});
