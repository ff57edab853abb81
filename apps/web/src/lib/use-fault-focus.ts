import { useEffect, useState } from "react";

/** The field that is not right; each time that one is told, the focus goes to it. `form` is the form's id. */
export function useFaultFocus<Fault extends string>(form: string) {
  const [told, setTold] = useState<{ readonly fault: Fault | null }>({ fault: null });
  useEffect(() => {
    if (told.fault === null) return;
    document.querySelector<HTMLElement>(`#${form} :is([aria-invalid="true"], [data-fault])`)?.focus();
  }, [told, form]);
  return [told.fault, (fault: Fault | null) => setTold({ fault })] as const;
}
