import { change } from "../packages/api/src/change-set.ts";
import { companyDocument } from "../packages/api/src/company-document.ts";
import type { Change } from "../packages/domain/src/changes/change.ts";
import type { CompanyState } from "../packages/domain/src/company-state.ts";
import { readDocument } from "../packages/domain/src/document/read-document.ts";
import { type Instant, parseInstant } from "../packages/domain/src/vocabulary/day.ts";
import { readExtensionNumber } from "../packages/domain/src/vocabulary/extension-number.ts";
import type { CompanyId, ExtensionId, SiteId } from "../packages/domain/src/vocabulary/ids.ts";
import { type PhoneNumber, parsePhoneNumber } from "../packages/domain/src/vocabulary/phone-number.ts";
import type { From } from "../packages/routing-core/src/call.ts";
import type { Conditions as OurConditions } from "../packages/routing-core/src/conditions.ts";
import { route } from "../packages/routing-core/src/route.ts";
import type { RoutingTable } from "../packages/routing-core/src/table/routing-table.ts";
import type { Call, CompanyDocument, Conditions, Change as PlainChange } from "./oracle/document.ts";

/** The company that the real reader makes of a document; null where its shape or its whole is refused. */
export function readOurs(document: CompanyDocument): CompanyState | null {
  const parsed = companyDocument.safeParse(document);
  if (!parsed.success) return null;
  const read = readDocument(parsed.data, (number) => `extension-${number}` as ExtensionId);
  return read.kind === "read" ? read.state : null;
}

/** The changes as the real reader reads them; null where one has a shape that it refuses. */
export function changesOurs(changes: readonly PlainChange[]): readonly Change[] | null {
  const parsed = changes.map((one) => change.safeParse(one));
  return parsed.every((one) => one.success) ? parsed.flatMap((one) => one.data ?? []) : null;
}

/** An instant of a text that the generator wrote. */
export function instantOurs(text: string): Instant {
  return parseInstant(text) ?? (0 as Instant);
}

/** What the real core decides, in the shape of the oracle's answer. */
export function decideOurs(table: RoutingTable, company: CompanyId, call: Call): unknown {
  const {
    trace: _,
    reached: __,
    ...decision
  } = route(table, {
    company,
    from: fromOurs(call.from),
    dialled: call.dialled,
    at: instantOurs(call.at),
    ...(call.conditions === undefined ? {} : { conditions: conditionsOurs(call.conditions) }),
  });
  const legs = decision.legs.map(({ on, ...leg }) => (Object.keys(on).length === 0 ? leg : { ...leg, on }));
  return { ...decision, legs };
}

function fromOurs(from: Call["from"]): From {
  if ("mobile" in from) return { mobile: phone(from.mobile) };
  if ("desk" in from) return { desk: readExtensionNumber(from.desk) };
  if ("pbx" in from) return { pbx: readExtensionNumber(from.pbx) };
  return { outside: phone(from.outside) };
}

function conditionsOurs(conditions: Conditions): OurConditions {
  const numbers = (typed: readonly string[] | undefined) => new Set((typed ?? []).map(readExtensionNumber));
  return {
    lines: new Map(
      Object.entries(conditions.lines ?? {}).map(([number, place]) => [
        phone(number),
        typeof place === "string" ? place : { abroad: place.abroad, worldWing: place.worldWing ?? false },
      ]),
    ),
    busy: numbers(conditions.busy),
    noAnswer: numbers(conditions.noAnswer),
    unregistered: numbers(conditions.unregistered),
    sitesDown: new Set((conditions.sitesDown ?? []).map((site) => site as SiteId)),
    congestion: conditions.congestion ?? false,
    outsideToday: conditions.outsideToday ?? 0,
  };
}

function phone(typed: string): PhoneNumber {
  return parsePhoneNumber(typed) ?? (typed as PhoneNumber);
}
