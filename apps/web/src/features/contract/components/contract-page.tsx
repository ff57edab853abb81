import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ReadFailure } from "../../../components/read-failure.tsx";
import { Waiting } from "../../../components/waiting.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { useMay } from "../../../lib/reads.ts";
import { useWords } from "../../../lib/words.ts";
import { contractQuery } from "../api/contract-queries.ts";
import { BaseCard } from "./base-card.tsx";
import { LinesCard } from "./lines-card.tsx";
import { NumberPlanCard } from "./number-plan-card.tsx";
import { OptionsCard } from "./options-card.tsx";
import { ReadOnlyNotice } from "./read-only-notice.tsx";
import "../../../styles/contract.css";

/** 契約: what was contracted, read only, and what of it holds extensions. */
export function ContractPage() {
  const { titleOf } = usePanel();
  const words = useWords("contract");
  const mayOutside = useMay("getOutside");
  const contract = useQuery(contractQuery);
  return (
    <main id="main" className="page">
      <title>{titleOf(words.title)}</title>
      <div className="page-head">
        <h1>{words.title}</h1>
        {contract.data === undefined ? null : <span className="meta">{words.asOf(contract.data.day)}</span>}
        <span className="spacer" />
        {mayOutside ? (
          <Link to="/outside" className="button button-plain">
            {words.outside}
          </Link>
        ) : null}
      </div>
      <div className="stack">
        <ReadOnlyNotice title={words.readOnly} remedy={words.readOnlyRemedy} />
        {contract.isError ? (
          <ReadFailure error={contract.error} onAgain={() => void contract.refetch()} />
        ) : null}
        {contract.isPending ? (
          <div className="card">
            <Waiting lines={9} />
          </div>
        ) : null}
        {contract.data === undefined ? null : (
          <>
            <div className="contract-pair">
              <BaseCard contract={contract.data} />
              <NumberPlanCard contract={contract.data} />
            </div>
            <OptionsCard contract={contract.data} />
            <LinesCard contract={contract.data} />
          </>
        )}
      </div>
    </main>
  );
}
