import { makeRecoveryCodes, type OwnFactors } from "@naisen/api/endpoints/factors";
import { useState } from "react";
import { Button } from "../../../components/button.tsx";
import { useWords } from "../../../lib/words.ts";
import { useFactorAct } from "../use-factor-act.ts";
import { CodesDialog } from "./codes-dialog.tsx";

/** How many recovery codes are left, and new ones. */
export function RecoveryCodes({ factors }: { factors: OwnFactors }) {
  const words = useWords("security");
  const make = useFactorAct(makeRecoveryCodes);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const hasFactor = factors.passkeys.length > 0 || factors.totp !== null;
  return (
    <section className="security-part" aria-labelledby="security-codes">
      <h3 id="security-codes">{words.codes}</h3>
      <p className="meta">{words.codesLead}</p>
      <p>{hasFactor ? words.codesLeft(factors.recoveryCodesLeft) : words.noCodes}</p>
      {hasFactor ? (
        <div className="actions">
          <Button
            onClick={() =>
              void make.run({}).then((made) => setCodes(made === null ? null : made.answer.codes))
            }
          >
            {make.isPending ? words.working : words.makeCodes}
          </Button>
        </div>
      ) : null}
      {codes === null ? null : <CodesDialog codes={codes} onClose={() => setCodes(null)} />}
    </section>
  );
}
