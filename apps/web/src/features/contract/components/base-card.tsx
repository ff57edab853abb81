import type { ContractView } from "@naisen/api/endpoints/contract";
import { Status } from "../../../components/status.tsx";
import { useWords } from "../../../lib/words.ts";

/** 基本契約: type, holder, term and the 050 number. */
export function BaseCard({ contract }: { contract: ContractView }) {
  const { base: words } = useWords("contract");
  const { menu, holder, startsOn, endsOn, inForce, number050 } = contract;
  return (
    <section className="card" aria-labelledby="base-contract">
      <div className="card-head">
        <h2 id="base-contract">{words.title}</h2>
        <Status kind={inForce ? "live" : "held"}>{inForce ? words.inForce : words.notInForce}</Status>
      </div>
      <dl className="contract-facts">
        <div>
          <dt>{words.menu}</dt>
          <dd>
            <b>{words.menus(menu)}</b>
            <p className="hint">{words.menuText[menu]}</p>
          </dd>
        </div>
        <div>
          <dt>{words.holder}</dt>
          <dd>
            <b>{holder}</b>
            <p className="hint">{words.holderText}</p>
          </dd>
        </div>
        <div>
          <dt>{words.term}</dt>
          <dd>
            {endsOn === null ? words.from(startsOn) : words.span(startsOn, endsOn)}
            {inForce ? null : <p className="hint">{words.notInForceText}</p>}
          </dd>
        </div>
        <div>
          <dt>{words.number050}</dt>
          <dd>{number050?.display ?? words.no050}</dd>
        </div>
      </dl>
    </section>
  );
}
