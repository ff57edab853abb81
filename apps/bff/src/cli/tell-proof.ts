import type { Messages } from "@naisen/messages/ja";
import { KeysUnusable } from "../store/key-file.ts";
import type { Proof } from "../store/proof.ts";
import { StoreAway, StoreDamaged, StoreNewer } from "../store/store.ts";

/** What a proof came to, in one line. */
export function tellProof(proof: Proof, { cli }: Messages): string {
  switch (proof.kind) {
    case "sound":
      return cli.storeSound(proof.companies, proof.entries, proof.events, proof.records);
    case "damaged":
      return cli.storeDamaged(proof.where);
    case "log-broken":
      return cli.logBroken(proof.company, proof.log, proof.row, proof.why);
    case "rows-differ":
      return cli.rowsDiffer(proof.company, proof.number ?? proof.address);
  }
}

/** Why something cannot go on, in one line. */
export function tellFault(fault: unknown, { cli }: Messages): string {
  if (fault instanceof KeysUnusable) return tellKeys(fault, cli);
  if (fault instanceof StoreDamaged) return cli.storeDamaged(fault.message);
  if (fault instanceof StoreNewer) return cli.storeNewer(fault.message);
  if (fault instanceof StoreAway) return cli.storeAway(fault.message);
  return cli.cannotGoOn(fault instanceof Error ? fault.message : String(fault));
}

function tellKeys({ file, fault }: KeysUnusable, cli: Messages["cli"]): string {
  switch (fault.why) {
    case "missing":
      return cli.keysMissing(file, fault.ids.join(" "));
    case "open-to-others":
      return cli.keysOpenToOthers(file);
    case "malformed":
      return cli.keysMalformed(file);
    case "unreadable":
      return cli.keysUnreadable(file, fault.code);
    case "unwritable":
      return cli.keysUnwritable(file, fault.code);
  }
}
