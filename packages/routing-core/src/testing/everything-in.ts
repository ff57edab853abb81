import { MOBILES, NUMBERS } from "@naisen/domain/testing/random-company";
import { number } from "@naisen/domain/testing/scalars";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import type { RoutingTable } from "../table/routing-table.ts";
import { IDS, INBOUND_NUMBERS } from "./random-world.ts";

const ACME = "acme" as CompanyId;

/** All that a table answers of acme, by every way of asking, to compare two tables by. */
export function everythingIn(table: RoutingTable) {
  return {
    company: table.company(ACME),
    byNumber: NUMBERS.map((typed) => table.extension(ACME, number(typed))),
    byMobile: MOBILES.map((mobile) => table.onMobile(ACME, mobile)),
    byId: IDS.map((id) => table.withId(ACME, id)),
    twoInOne: MOBILES.map((a) => table.twoInOne(ACME, a)),
    inbound: INBOUND_NUMBERS.map((ours) => table.inbound(ACME, ours)),
    outside: table.outside(ACME),
    all: [...table.extensions(ACME)].toSorted((one, other) => (one.id < other.id ? -1 : 1)),
  };
}
