import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import type { PhoneNumber } from "@naisen/domain/vocabulary/phone-number";
import { type Conditions, NOTHING_KNOWN } from "@naisen/routing-core/conditions";

/**
 * What the network knows of each company at this moment: lines abroad or out of area, phones that are not registered,
 * sites that are down, congestion. It stands beside the live table in memory, in no document and in no log, and is lost
 * when the server restarts, by design: what it knew then is of no worth now, and its feeds say it anew. Until they do,
 * every phone is at home, free, registered and up.
 */
export class NetworkState {
  readonly #companies = new Map<CompanyId, Conditions>();

  /** What is known of the company; where nothing is, all is well. */
  of(company: CompanyId): Conditions {
    return this.#companies.get(company) ?? NOTHING_KNOWN;
  }

  /** The company's lines that are abroad now. */
  abroad(company: CompanyId): ReadonlySet<PhoneNumber> {
    const lines = [...this.of(company).lines].filter(([, place]) => typeof place === "object");
    return new Set(lines.map(([line]) => line));
  }

  /** Puts what is known now in the place of all that was known before. */
  put(company: CompanyId, state: Conditions): void {
    this.#companies.set(company, state);
  }
}
