import * as z from "zod/mini";
import { violation } from "../change-set.ts";
import { companyDocument, companyFacts } from "../company-document.ts";
import { defineEndpoint } from "../endpoint.ts";
import { nothing } from "../nothing.ts";
import { companyId } from "../scalars.ts";

const id = z.strictObject({ id: companyId });

/**
 * What an import did: how many extensions there are, and which of them stand held, with their codes; and what the
 * rules and the notices of facts say, each with a JSON pointer into the company document.
 */
export const importReport = z.strictObject({
  companyId: z.string(),
  revision: z.number(),
  extensions: z.number(),
  held: z.record(z.string(), z.array(z.string())),
  /** Of `held`, those that the company as it was does not hold; and those that it holds and that would live again. */
  newlyHeld: z.array(z.string()),
  noLongerHeld: z.array(z.string()),
  facts: z.array(violation),
  notices: z.array(violation),
});
export type ImportReport = z.output<typeof importReport>;

export const putCompany = defineEndpoint({
  name: "putCompany",
  method: "PUT",
  path: "/api/operator/companies/:id",
  params: id,
  /** With preview=true nothing is changed: the report says what would be held. */
  query: z.strictObject({ preview: z.optional(z.enum(["true", "false"])) }),
  /** Without `extensions` the settings stay as they are. */
  body: companyFacts,
  success: { status: 200, body: importReport },
  problems: ["company.refused", "change-set.stale", "session.step-up-required"],
});

export const getCompany = defineEndpoint({
  name: "getCompany",
  method: "GET",
  path: "/api/operator/companies/:id",
  params: id,
  query: nothing,
  body: null,
  success: { status: 200, body: companyDocument },
  problems: ["not-found"],
});
