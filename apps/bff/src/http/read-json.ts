import type { EndpointName } from "@naisen/api/endpoints";
import { SCENARIO_LIMITS } from "@naisen/api/endpoints/scenarios";
import express, { type RequestHandler } from "express";
import { type JsonLimits, jsonExcess } from "./json-excess.ts";
import { sendProblem } from "./problem-response.ts";

/** How large the body of an operation may be. */
interface BodyLimits extends JsonLimits {
  readonly bytes: number;
}

const MIB = 1024 * 1024;
const USUAL = { bytes: MIB, levels: 32, elements: 10_000, keys: 10_000 };
/** Whoever comes by has nothing long to say. */
const OF_STRANGERS = { ...USUAL, bytes: 32 * 1024, elements: 100, keys: 100 };
/** As many changes as a change set may hold. */
const TEN_THOUSAND_CHANGES = { ...USUAL, bytes: 4 * MIB };

/** What differs; a company document of 100,000 extensions is about 30 MB, 10,000 changes under 4. */
const LIMITS: Partial<Record<EndpointName, BodyLimits>> = {
  signIn: OF_STRANGERS,
  signInByPasskey: OF_STRANGERS,
  putCompany: { ...USUAL, bytes: 64 * MIB, elements: 1_000_000 },
  planChanges: TEN_THOUSAND_CHANGES,
  explainPlannedCall: TEN_THOUSAND_CHANGES,
  applyChanges: TEN_THOUSAND_CHANGES,
  putDraft: TEN_THOUSAND_CHANGES,
  // Its own bounds are smaller, and told in its own words.
  runScenario: { ...USUAL, bytes: SCENARIO_LIMITS.bytes, elements: 100_000, keys: 100_000 },
};

/**
 * Reads the body of an operation as JSON in UTF-8 (RFC 8259). What is too large for it or goes too far is refused before
 * anything is made of it, and so is what is large from who may not do it.
 */
export function readJson(
  name: EndpointName,
  mayDoIt: (locals: object) => boolean,
  noteMalformed: (locals: object) => void,
): RequestHandler {
  const limits = LIMITS[name] ?? USUAL;
  const [own, usual] = [readBytes(limits), readBytes(limits.bytes > USUAL.bytes ? USUAL : limits)];
  return (request, response, next) => {
    const read = mayDoIt(response.locals) ? own : usual;
    read(request, response, (fault) => {
      if (fault !== undefined || !Buffer.isBuffer(request.body)) return next(fault);
      const issue = jsonExcess(request.body, limits);
      const parsed = issue === null ? parseJson(request.body) : null;
      if (parsed === null) {
        noteMalformed(response.locals);
        return sendProblem(request, response, "request.malformed", { issues: [issue ?? NO_JSON] });
      }
      request.body = parsed.value;
      next();
    });
  };
}

const NO_JSON = { in: "body", path: "", code: "malformed", params: {} } as const;

function readBytes({ bytes }: BodyLimits): RequestHandler {
  return express.raw({ limit: bytes, type: () => true });
}

const UTF8 = new TextDecoder("utf-8", { fatal: true });

/** The value; null where it is no JSON. Nothing at all stands for an object without keys. */
function parseJson(bytes: Buffer): { readonly value: unknown } | null {
  if (bytes.length === 0) return { value: {} };
  try {
    return { value: JSON.parse(UTF8.decode(bytes)) };
  } catch {
    return null;
  }
}
