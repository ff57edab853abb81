import type { Brand } from "./brand.ts";

/** Names one tenant, as the carrier names it ("acme"). */
export type CompanyId = Brand<string, "CompanyId">;
/** Names one holder of contracts within a company document. Holders are compared by it, never by name. */
export type HolderId = Brand<string, "HolderId">;
/** Names one site within a company. */
export type SiteId = Brand<string, "SiteId">;
/** Names one extension for ever: it outlives renumbering, and history, forwards and accounts hang on it. */
export type ExtensionId = Brand<string, "ExtensionId">;
