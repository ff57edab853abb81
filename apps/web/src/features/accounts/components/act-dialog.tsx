import type { Account } from "@naisen/api/endpoints/accounts";
import { AddDialog } from "./add-dialog.tsx";
import { LinkDialog } from "./link-dialog.tsx";
import { RoleDialog } from "./role-dialog.tsx";
import { FactorsDialog, RemoveDialog, SessionsDialog, StateDialog } from "./state-dialogs.tsx";

/** What somebody is about to do. */
export type AccountAct =
  | { readonly kind: "ADD" }
  | {
      readonly kind: "ROLE" | "LINK" | "DISABLE" | "ENABLE" | "REMOVE" | "FACTORS" | "SESSIONS";
      readonly account: Account;
    };

/** Asks for what an act needs, says what follows, and does it. */
export function ActDialog({ act, onClose }: { act: AccountAct; onClose: () => void }) {
  switch (act.kind) {
    case "ADD":
      return <AddDialog onClose={onClose} />;
    case "ROLE":
      return <RoleDialog account={act.account} onClose={onClose} />;
    case "LINK":
      return <LinkDialog account={act.account} onClose={onClose} />;
    case "DISABLE":
    case "ENABLE":
      return <StateDialog account={act.account} onClose={onClose} />;
    case "REMOVE":
      return <RemoveDialog account={act.account} onClose={onClose} />;
    case "FACTORS":
      return <FactorsDialog account={act.account} onClose={onClose} />;
    case "SESSIONS":
      return <SessionsDialog account={act.account} onClose={onClose} />;
  }
}
