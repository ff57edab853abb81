import { getRouteApi } from "@tanstack/react-router";
import { Choices } from "../../../components/choices.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { useWords } from "../../../lib/words.ts";
import type { SimulatorSearch } from "../search.ts";
import { useAsk } from "../use-ask.ts";

const route = getRouteApi("/simulator");

type Place = NonNullable<SimulatorSearch["place"]> | "home";
const PLACES = ["home", "abroad", "out-of-area"] as const;
const COUNTRIES = ["abroad", "elsewhere"] as const;

/** かける場所: where the calling line is. */
export function CallerPlace() {
  const { simulator } = usePanel();
  const words = useWords("calls");
  const ask = useAsk();
  const { place: named } = route.useSearch();
  const place: Place = named ?? "home";
  const isAbroad = place === "abroad" || place === "elsewhere";
  return (
    <>
      <Choices
        name="place"
        legend={words.place}
        look="segmented"
        values={PLACES}
        labelOf={(one) => simulator.places[one]}
        value={isAbroad ? "abroad" : place}
        onChoose={(one) => ask({ place: one === "home" ? undefined : one })}
      />
      {isAbroad ? (
        <Choices
          name="country"
          legend={words.country}
          look="list"
          values={COUNTRIES}
          labelOf={(one) => words.countries[one]}
          value={place}
          onChoose={(one) => ask({ place: one })}
        />
      ) : null}
    </>
  );
}
