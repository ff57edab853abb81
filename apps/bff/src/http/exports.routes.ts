import type { CsvEncoding } from "@naisen/api/endpoints/exports";
import { dayOf } from "@naisen/domain/vocabulary/day";
import type { Router } from "express";
import {
  checkExport,
  countExported,
  encoderOf,
  extensionsCsv,
  isLargeExport,
  isWritable,
} from "../use-cases/export-extensions.ts";
import { noteExport } from "../use-cases/note-export.ts";
import type { House } from "../use-cases/use-case.ts";
import { bindEndpoint, type Door } from "./bind-endpoint.ts";
import { askedBy } from "./extension-filter.ts";

const TYPES: Readonly<Record<CsvEncoding, string>> = {
  "utf-8-bom": "text/csv; charset=utf-8; header=present",
  shift_jis: "text/csv; charset=shift_jis; header=present",
};

const STEP_UP_REQUIRED = { kind: "problem", code: "session.step-up-required" } as const;

export function mountExports(router: Router, house: House, door: Door): void {
  bindEndpoint(router, door, "exportExtensions", async ({ who, over, fresh, query }) => {
    const encoding = query.encoding ?? "utf-8-bom";
    const asked = { ...(await askedBy(house, who, query)), sort: query.sort ?? "number" };
    if (!fresh && (await isLargeExport(house, over, asked))) return STEP_UP_REQUIRED;
    const marks = query.unwritable === "mark";
    if (!marks && !(await isWritable(house, over, asked, encoding))) {
      return { kind: "problem", code: "export.unwritable" };
    }
    await noteExport(house, who, {
      what: "EXTENSIONS",
      rows: await countExported(house, over, asked),
    });
    return {
      kind: "file",
      type: TYPES[encoding],
      name: `extensions_${dayOf(house.now())}.csv`,
      pieces: extensionsCsv(house, over, asked, { encoding, marks }),
      encode: encoderOf(encoding),
    };
  });
  bindEndpoint(router, door, "checkExport", async ({ who, over, fresh, query }) => {
    const asked = { ...(await askedBy(house, who, query)), sort: "number" } as const;
    if (!fresh && (await isLargeExport(house, over, asked))) return STEP_UP_REQUIRED;
    const body = await checkExport(house, over, asked, query.encoding ?? "utf-8-bom");
    return { kind: "answer", body };
  });
}
