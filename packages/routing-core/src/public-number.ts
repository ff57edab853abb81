/** A number of the public network as it is dialled in full: 0… or +…. */
const FULL = /^(?:0\d{4,}|\+[1-9]\d{4,14})$/;
/** The special numbers of three digits that begin with 1 (104, 117, 171 …). */
const SPECIAL = /^1\d\d$/;

/** What may follow an outside prefix. */
export function isFullPublicNumber(digits: string): boolean {
  return FULL.test(digits);
}

/** What a mobile may dial without a prefix. */
export function isPublicNumber(digits: string): boolean {
  return FULL.test(digits) || SPECIAL.test(digits);
}
