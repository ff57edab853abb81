import type { Extension } from "../settings/extension.ts";
import type { Extensions } from "../settings/extension-index.ts";
import type { ExtensionNumber } from "../vocabulary/extension-number.ts";

/**
 * The extension that a change means by a number. Where two have it half way through a change set
 * (7001 and 7002 change places by two renumberings), it is the one that came to it first.
 */
export function extensionNamed(extensions: Extensions, number: ExtensionNumber): Extension | undefined {
  return extensions.numbered(number)[0];
}
