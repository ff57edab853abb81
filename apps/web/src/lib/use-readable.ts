import { useQuery } from "@tanstack/react-query";
import { usePanel } from "./messages.tsx";
import { readableParams } from "./phones.ts";
import { sitesQuery } from "./reads.ts";
import { type ReasonedMessages, useReasons } from "./reasons.ts";

type Params = Readonly<Record<string, string | number | null>>;

/** The name of a site by its id; the id where the company has none with it, or where it is not known yet. */
export function useSiteName(): (id: string) => string {
  const sites = useQuery(sitesQuery);
  return (id) => sites.data?.items.find((site) => site.id === id)?.name ?? id;
}

/** A country of which is known only that it is none of WORLD WING: ISO's code for an unknown one. */
export const OTHER_COUNTRY = "ZZ";

/** Params of a message as people read them: telephone numbers written out, sites and countries by name. */
export function useReadable(): (params: Params) => Params {
  const { simulator } = usePanel();
  const siteName = useSiteName();
  return (params) => {
    const { site, country } = params;
    return {
      ...readableParams(params),
      ...(typeof site === "string" ? { site: siteName(site) } : {}),
      ...(typeof country === "string" ? { country: countryName(country, simulator.otherCountry) } : {}),
    };
  };
}

function countryName(code: string, other: string): string {
  if (code === OTHER_COUNTRY) return other;
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames(document.documentElement.lang || "ja", { type: "region" }).of(code) ?? code;
}

/** What calls are told with. */
export interface CallTongue {
  readonly messages: ReasonedMessages;
  readonly siteName: (id: string) => string;
}

export function useTongue(): CallTongue {
  return { messages: useReasons(), siteName: useSiteName() };
}
