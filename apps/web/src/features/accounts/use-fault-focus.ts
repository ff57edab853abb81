import { useEffect, useState } from "react";
import type { AccountFault } from "./account-input.ts";

/** The field that is not right; each time that one is told, the focus goes to it. */
export function useFaultFocus(form: string) {
  const [told, setTold] = useState<{ readonly fault: AccountFault | null }>({ fault: null });
  useEffect(() => {
    if (told.fault === null) return;
    document.querySelector<HTMLElement>(`#${form} :is([aria-invalid="true"], [data-fault])`)?.focus();
  }, [told, form]);
  return [told.fault, (fault: AccountFault | null) => setTold({ fault })] as const;
}
