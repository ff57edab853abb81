import type { Me } from "@naisen/api/endpoints/session";
import { Icon } from "../components/icon.tsx";
import { usePanel } from "../lib/messages.tsx";
import { mayAsk } from "../lib/reads.ts";
import { MainNav } from "./main-nav.tsx";
import { PersonMenu } from "./person-menu.tsx";
import { PlanBadge } from "./plan-badge.tsx";

interface HeaderProps {
  me: Me | undefined;
  onFind: () => void;
  onShortcuts: () => void;
}

/** The brand, the company, the pages that there are, the search over everything, and who is signed in. */
export function Header({ me, onFind, onShortcuts }: HeaderProps) {
  const { brand } = usePanel();
  return (
    <header className="header">
      <MainNav me={me}>
        <div className="brand">
          <b>{brand}</b>
          <span>{me?.companyName}</span>
        </div>
      </MainNav>
      {mayAsk(me, "listExtensions") ? <FindButton onFind={onFind} /> : null}
      {mayAsk(me, "putDraft") ? <PlanBadge /> : null}
      {me === undefined ? null : <PersonMenu me={me} onShortcuts={onShortcuts} />}
    </header>
  );
}

function FindButton({ onFind }: { onFind: () => void }) {
  const { nav } = usePanel();
  return (
    <button type="button" className="find" aria-keyshortcuts="Control+K Meta+K" onClick={onFind}>
      <Icon name="search" />
      <span>{nav.find}</span>
      <kbd>Ctrl K</kbd>
    </button>
  );
}
