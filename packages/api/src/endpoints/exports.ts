import * as z from "zod/mini";
import { defineDownload, defineEndpoint } from "../endpoint.ts";
import { nothing } from "../nothing.ts";
import { extensionNumber } from "../scalars.ts";
import { extensionFilter, extensionSort } from "./extensions.ts";

/** How the characters of a CSV file are written; Shift_JIS is Windows' form of it, CP932. */
export const csvEncoding = z.enum(["utf-8-bom", "shift_jis"]);
export type CsvEncoding = z.output<typeof csvEncoding>;

/**
 * The list as a CSV file, in its own order, with a Japanese header row; UTF-8 with BOM where nothing else is asked. A
 * character that the encoding does not have refuses the file before it begins (`unwritable` absent), or is written as 〓
 * (`mark`), which is never done unasked.
 */
export const exportExtensions = defineDownload({
  name: "exportExtensions",
  method: "GET",
  path: "/api/exports/extensions.csv",
  params: nothing,
  query: z.strictObject({
    ...extensionFilter,
    sort: z.optional(extensionSort),
    encoding: z.optional(csvEncoding),
    unwritable: z.optional(z.literal("mark")),
  }),
  body: null,
  success: { status: 200, body: null, media: "text/csv" },
  problems: ["export.unwritable", "session.step-up-required"],
});

/** What the file of that encoding could not say as it stands: the first 200 such cells, and how many rows there are. */
export const checkExport = defineEndpoint({
  name: "checkExport",
  method: "GET",
  path: "/api/exports/extensions.csv/check",
  params: nothing,
  query: z.strictObject({ ...extensionFilter, encoding: z.optional(csvEncoding) }),
  body: null,
  success: {
    status: 200,
    body: z.strictObject({
      total: z.number(),
      unwritable: z.array(
        z.strictObject({
          number: extensionNumber,
          /** The column's header. */
          column: z.string(),
          text: z.string(),
          /** The characters of it that cannot be written, each once. */
          characters: z.string(),
        }),
      ),
      /** Whether there are more of them. */
      more: z.boolean(),
    }),
  },
  problems: ["session.step-up-required"],
});
