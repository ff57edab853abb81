import type { Ending } from "@naisen/api/endpoints/overview";
import { ExtensionLink } from "./extension-link.tsx";
import { FewOf } from "./few-of.tsx";

/** Lines by the extensions that they carry; one that carries none by its own number. */
export function CarryingLines({ lines: { items, total } }: { lines: Ending["lines"] }) {
  return (
    <FewOf total={total}>
      {items.map(({ display, extension }) =>
        extension === null ? (
          <span key={display}>{display}</span>
        ) : (
          <ExtensionLink key={display} number={extension} />
        ),
      )}
    </FewOf>
  );
}
