import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../../components/button.tsx";
import { ReadFailure } from "../../../components/read-failure.tsx";
import { Waiting } from "../../../components/waiting.tsx";
import { sitesQuery } from "../../../lib/reads.ts";
import { useWords } from "../../../lib/words.ts";
import { useBulkAct } from "../use-bulk-act.ts";
import { type ActProps, BulkDialog } from "./bulk-dialog.tsx";

/** Another site for all that are chosen: pressing the site is the act. */
export function SiteDialog(props: ActProps) {
  const { bulk } = useWords("listing");
  const sites = useQuery(sitesQuery);
  const { progress, planEach } = useBulkAct(props.choosing.selection, props.conditions);
  const [last, setLast] = useState<string | null>(null);

  const move = (site: string | null) => {
    setLast(site);
    void planEach((extension) => ({ type: "EditExtension", extension, site }));
  };
  return (
    <BulkDialog {...props} title={bulk.acts.site} progress={progress} onAgain={() => move(last)}>
      {sites.isError ? <ReadFailure error={sites.error} onAgain={() => void sites.refetch()} /> : null}
      {sites.isPending ? <Waiting lines={3} /> : null}
      <ul className="act-list" aria-label={bulk.chooseSite}>
        {sites.data?.items.map(({ id, name }) => (
          <li key={id}>
            <Button onClick={() => move(id)}>{bulk.toSite(name)}</Button>
          </li>
        ))}
        {sites.data === undefined ? null : (
          <li>
            <Button look="quiet" onClick={() => move(null)}>
              {bulk.toNoSite}
            </Button>
          </li>
        )}
      </ul>
    </BulkDialog>
  );
}
