import type { ContractView } from "@naisen/api/endpoints/contract";
import { useWords } from "../../../lib/words.ts";

/** 番号の決まり: how long a number is, and what each prefix does. */
export function NumberPlanCard({ contract }: { contract: ContractView }) {
  const { plan: words } = useWords("contract");
  const { menu, numberPlan } = contract;
  const { minDigits, maxDigits, coolingOffDays } = numberPlan;
  const prefixes = [
    [words.gateway, numberPlan.gatewayPrefix],
    [words.outside050, numberPlan.outside050Prefix],
    [words.desk, numberPlan.deskOutsidePrefix],
  ] as const;
  return (
    <section className="card" aria-labelledby="number-plan">
      <div className="card-head">
        <h2 id="number-plan">{words.title}</h2>
      </div>
      <dl className="contract-facts">
        <div>
          <dt>{words.digits}</dt>
          <dd>{words.digitsText(minDigits, maxDigits)}</dd>
        </div>
        {prefixes.map(([label, prefix]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{prefixText(prefix)}</dd>
          </div>
        ))}
        <div>
          <dt>{words.coolingOff}</dt>
          <dd>{words.coolingOffDays(coolingOffDays)}</dd>
        </div>
      </dl>
      {menu === "VIRTUAL_PBX" ? <p className="contract-note hint">{words.reserved}</p> : null}
    </section>
  );

  function prefixText(prefix: string): string {
    if (menu !== "VIRTUAL_PBX") return words.notInMenu;
    return prefix === "" ? words.none : words.dial(prefix);
  }
}
