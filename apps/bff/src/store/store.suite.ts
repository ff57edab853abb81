import { afterEach, beforeEach, describe } from "vitest";
import type { Store } from "./store.ts";
import { accountsHold } from "./suite/accounts.suite.ts";
import { commitsHold } from "./suite/commits.suite.ts";
import { companiesHold } from "./suite/companies.suite.ts";
import { extensionListHolds } from "./suite/extension-list.suite.ts";
import { factorsHold } from "./suite/factors.suite.ts";
import { logHolds } from "./suite/log.suite.ts";
import { neighbourhoodHolds } from "./suite/neighbourhood.suite.ts";
import { scopeHolds } from "./suite/scope.suite.ts";
import { signInHolds } from "./suite/sign-in.suite.ts";
import { singleSignOnHolds } from "./suite/single-sign-on.suite.ts";
import { transactionsHold } from "./suite/transactions.suite.ts";

/** The store under test, a fresh one for each test. */
export type TheStore = () => Store;

/** What any Store keeps to, whatever it is built on. `makeStore` gives an empty one, which is closed after its test. */
export function describeStore(name: string, makeStore: () => Promise<Store>): void {
  describe(name, () => {
    let store: Store;
    beforeEach(async () => {
      store = await makeStore();
    });
    afterEach(() => store.close());
    const theStore: TheStore = () => store;

    describe("companies", () => companiesHold(theStore));
    describe("commits", () => commitsHold(theStore));
    describe("transactions", () => transactionsHold(theStore));
    describe("log", () => logHolds(theStore));
    describe("neighbourhood", () => neighbourhoodHolds(theStore));
    describe("extension list", () => extensionListHolds(theStore));
    describe("scope", () => scopeHolds(theStore));
    describe("sign-in and replays", () => signInHolds(theStore));
    describe("accounts", () => accountsHold(theStore));
    describe("factors", () => factorsHold(theStore));
    describe("single sign-on", () => singleSignOnHolds(theStore));
  });
}
