import type { SecurityEventParams } from "@naisen/api/security-event";
import { AuthorizationResponseError, ResponseBodyError } from "openid-client";
import { ProviderUnreachable } from "./guarded-fetch.ts";

/** What was not right about a provider or its answer, as the security log tells it. */
export type ProviderFault = SecurityEventParams<"provider.refused">["fault"];

/** Whether it is gone only when an administrator has looked at the setting and saved it anew. */
export function isSetWrongly(fault: ProviderFault): boolean {
  return fault === "MOVED" || fault === "NOT_ALLOWED";
}

const OF_CODE: Readonly<Record<string, ProviderFault>> = {
  OAUTH_JWT_TIMESTAMP_CHECK_FAILED: "TIME",
  OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED: "DOCUMENT",
  OAUTH_MISSING_SERVER_METADATA: "DOCUMENT",
  OAUTH_INVALID_SERVER_METADATA: "DOCUMENT",
  OAUTH_HTTP_REQUEST_FORBIDDEN: "DOCUMENT",
  OAUTH_REQUEST_PROTOCOL_FORBIDDEN: "DOCUMENT",
  OAUTH_KEY_SELECTION_FAILED: "KEY",
  OAUTH_UNSUPPORTED_OPERATION: "ALGORITHM",
};
const OF_UNREACHABLE: Readonly<Record<string, ProviderFault>> = { HOST: "NOT_ALLOWED", ADDRESS: "ADDRESS" };
const OF_CLAIM: Readonly<Record<string, ProviderFault>> = {
  iss: "ISSUER",
  aud: "AUDIENCE",
  azp: "AUDIENCE",
  nonce: "NONCE",
};

/** Which check a fault of openid-client's, or of the fetch below it, came from. Whatever is not known is MALFORMED. */
export function faultOf(fault: unknown): ProviderFault {
  const causes = causesOf(fault);
  const unreachable = causes.find((cause) => cause instanceof ProviderUnreachable);
  if (unreachable !== undefined) return OF_UNREACHABLE[unreachable.why] ?? "UNREACHABLE";
  if (causes.some((cause) => cause instanceof AuthorizationResponseError)) return "DENIED";
  if (causes.some((cause) => cause instanceof ResponseBodyError)) return "TOKEN_REFUSED";
  const code = causes
    .map((cause) => ("code" in cause ? cause.code : undefined))
    .find((one) => one !== undefined);
  const detail = { ...causes.find((cause) => !(cause instanceof Error)) } as Readonly<
    Record<string, unknown>
  >;
  if (code === "OAUTH_JWT_CLAIM_COMPARISON_FAILED") return OF_CLAIM[String(detail.claim)] ?? "CLAIMS";
  if (code === "OAUTH_INVALID_RESPONSE") return ofInvalid(detail);
  return OF_CODE[String(code)] ?? "MALFORMED";
}

/** A fault and what it came of, one after the other; the last of the library's is what it looked at. */
function causesOf(fault: unknown): readonly object[] {
  if (typeof fault !== "object" || fault === null) return [];
  return [fault, ...(fault instanceof Error ? causesOf(fault.cause) : [])];
}

function ofInvalid(detail: Readonly<Record<string, unknown>>): ProviderFault {
  if ("parameters" in detail) return "PARAMETERS";
  if ("signature" in detail) return "SIGNATURE";
  if ("header" in detail) return "ALGORITHM";
  return "claims" in detail ? "CLAIMS" : "MALFORMED";
}
