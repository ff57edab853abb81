import type { CompanyState } from "@naisen/domain/company-state";
import { settingsActions } from "@naisen/domain/plan/records";
import type { Settings } from "@naisen/domain/settings/settings";
import { idOf, number } from "@naisen/domain/testing/scalars";
import type { CompanyId, ExtensionId } from "@naisen/domain/vocabulary/ids";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aTable, HANDSET_A, OUR_050, office, SATO, TAKAHASHI } from "../testing/a-table.ts";
import { everythingIn } from "../testing/everything-in.ts";
import { randomSettings, randomWorld } from "../testing/random-world.ts";
import type { EntryChange, ExtensionEntry } from "./entry.ts";
import { overlay } from "./overlay.ts";
import { projectActions } from "./project.ts";

const ACME = "acme" as CompanyId;

/** What a plan that makes the one settings the other does to the table. */
function changesTo(state: CompanyState, settings: Settings): readonly EntryChange[] {
  return projectActions(settingsActions(state.settings, settings), { ...state, settings });
}

const gone = (id: ExtensionId): EntryChange => ({ kind: "EXTENSION", id, entry: null });

describe("the live table", () => {
  it("fed change by change is the table built anew, after any sequence of edits", () => {
    fc.assert(
      fc.property(randomWorld, fc.array(randomSettings, { maxLength: 4 }), (start, sequence) => {
        const table = aTable(start);
        let last = start;
        for (const [index, settings] of sequence.entries()) {
          expect(table.apply(ACME, changesTo(last, settings), index + 2)).toBe("APPLIED");
          last = { ...last, settings };
        }
        expect(everythingIn(table)).toEqual(everythingIn(aTable(last)));
      }),
    );
  });

  it("under an overlay answers as after the changes, and is itself as before", () => {
    fc.assert(
      fc.property(randomWorld, randomSettings, (start, settings) => {
        const table = aTable(start);
        const over = overlay(table, ACME, changesTo(start, settings));
        expect(everythingIn(over)).toEqual(everythingIn(aTable({ ...start, settings })));
        expect(everythingIn(table)).toEqual(everythingIn(aTable(start)));
      }),
    );
  });

  it("under an overlay answers of other companies as they are", () => {
    const other = "other" as CompanyId;
    const over = overlay(aTable(office()), other, [gone(idOf("7001"))]);
    expect(everythingIn(over)).toEqual(everythingIn(aTable(office())));
  });

  it("takes revisions one by one and asks to be loaded where one is missing", () => {
    const table = aTable(office());
    expect(table.appliedRevision(ACME)).toBe(1);
    expect(table.apply(ACME, [], 3)).toBe("GAP");
    expect(table.apply(ACME, [], 1)).toBe("GAP");
    expect(table.apply(ACME, [], 2)).toBe("APPLIED");
    expect(table.appliedRevision(ACME)).toBe(2);
  });

  it("changes nothing where a revision is missing", () => {
    const table = aTable(office());
    table.apply(ACME, [gone(idOf("7001"))], 7);
    expect(everythingIn(table)).toEqual(everythingIn(aTable(office())));
  });

  it("knows nothing of a company that was not loaded", () => {
    const nobody = "nobody" as CompanyId;
    const table = aTable(office());
    expect(table.appliedRevision(nobody)).toBeNull();
    expect(table.company(nobody)).toBeUndefined();
    expect(table.extension(nobody, number("7001"))).toBeUndefined();
    expect(table.onMobile(nobody, SATO)).toBeUndefined();
    expect(table.twoInOne(nobody, HANDSET_A)).toBeUndefined();
    expect(table.inbound(nobody, OUR_050)).toBeUndefined();
    expect([...table.extensions(nobody)]).toEqual([]);
    expect(table.apply(nobody, [], 1)).toBe("GAP");
  });

  it("lets two extensions change places in one revision, whichever is named first", () => {
    const swapped = (one: ExtensionEntry | undefined, mobile: typeof SATO): EntryChange => ({
      kind: "EXTENSION",
      id: one?.id ?? idOf(""),
      entry: one === undefined ? null : { ...one, mobile },
    });
    const table = aTable(office());
    const seven1 = table.withId(ACME, idOf("7001"));
    const seven2 = table.withId(ACME, idOf("7002"));
    table.apply(ACME, [swapped(seven1, TAKAHASHI), swapped(seven2, SATO)], 2);
    expect(table.onMobile(ACME, SATO)?.number).toBe("7002");
    expect(table.onMobile(ACME, TAKAHASHI)?.number).toBe("7001");
    expect(table.extension(ACME, number("7001"))?.mobile).toBe(TAKAHASHI);
  });

  it("forgets a removed extension by id, number and line", () => {
    const table = aTable(office());
    table.apply(ACME, [gone(idOf("7001"))], 2);
    expect(table.withId(ACME, idOf("7001"))).toBeUndefined();
    expect(table.extension(ACME, number("7001"))).toBeUndefined();
    expect(table.onMobile(ACME, SATO)).toBeUndefined();
  });

  it("forgets a 2in1 mode and an inbound number that are gone", () => {
    const table = aTable(office());
    const changes: readonly EntryChange[] = [
      { kind: "TWO_IN_ONE", a: HANDSET_A, mode: null },
      { kind: "INBOUND", number: OUR_050, to: null },
    ];
    table.apply(ACME, changes, 2);
    expect(table.twoInOne(ACME, HANDSET_A)).toBeUndefined();
    expect(table.inbound(ACME, OUR_050)).toBeUndefined();
  });
});
