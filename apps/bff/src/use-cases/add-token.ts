import { dayOf, laterBy } from "@naisen/domain/vocabulary/day";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import { OPERATORS } from "./add-user.ts";
import { LONGEST_DAYS, type MadeToken, putToken, type TokenToMake } from "./change-tokens.ts";
import type { House } from "./use-case.ts";

/** A token as the command line makes it: it holds today and on so many days after. */
export interface TokenToAdd extends Omit<TokenToMake, "endsOn"> {
  readonly days: number;
}

/** Makes a token for which no account is answerable: it goes on until its end, or until it is revoked. */
export function addToken(
  house: Pick<House, "store" | "now" | "newId">,
  { days, ...token }: TokenToAdd,
): Promise<MadeToken | { readonly kind: "refused"; readonly code: "no-such-company" | "sites-not-wanted" }> {
  const { companyId, sites } = token;
  const endsOn = laterBy(dayOf(house.now()), Math.min(days, LONGEST_DAYS + 1));
  return house.store.write(async (writer) => {
    const isCompany = companyId === OPERATORS || (await writer.head(companyId as CompanyId)) !== null;
    if (!isCompany) return { kind: "refused", code: "no-such-company" };
    if (companyId === OPERATORS && sites !== null) return { kind: "refused", code: "sites-not-wanted" };
    return putToken(house, writer, { madeBy: null, actor: null }, { ...token, endsOn });
  });
}
