import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Check } from "../../../components/choices.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { sitesQuery } from "../../../lib/reads.ts";
import { useWords } from "../../../lib/words.ts";
import { downParam, sitesDownIn } from "../search.ts";
import { useAsk } from "../use-ask.ts";

const route = getRouteApi("/simulator");

/** What may be wrong with the network: congestion, and sites that are down. */
export function NetworkFields() {
  const { simulator } = usePanel();
  const words = useWords("calls");
  const ask = useAsk();
  const search = route.useSearch();
  const sites = useQuery(sitesQuery).data?.items ?? [];
  const down = sitesDownIn(search);
  const setDown = (id: string, isDown: boolean) => {
    const others = down.filter((one) => one !== id);
    ask({ down: downParam(isDown ? [...others, id] : others) });
  };
  return (
    <fieldset className="choices">
      <legend>{words.network}</legend>
      <div className="choice-list">
        <Check
          label={simulator.congestion}
          checked={search.congestion === "on"}
          onChange={(on) => ask({ congestion: on ? "on" : undefined })}
        />
        {sites.map(({ id, name }) => (
          <Check
            key={id}
            label={simulator.siteDown(name)}
            checked={down.includes(id)}
            onChange={(isDown) => setDown(id, isDown)}
          />
        ))}
      </div>
    </fieldset>
  );
}
