import type { Me } from "@naisen/api/endpoints/session";
import { Link } from "@tanstack/react-router";
import { UserMenu } from "../features/session/components/user-menu.tsx";
import { usePanel } from "../lib/messages.tsx";
import { PlanBadge } from "./plan-badge.tsx";

/** The brand, the company, the pages that there are, and who is signed in. */
export function Header({ me }: { me: Me | undefined }) {
  const { brand, nav } = usePanel();
  return (
    <header className="header">
      <div className="brand">
        <b>{brand}</b>
        <span>{me?.companyName}</span>
      </div>
      <nav className="nav" aria-label={nav.label}>
        {me?.role !== "ADMIN" ? null : (
          <>
            <Link to="/" activeOptions={{ exact: true }}>
              {nav.home}
            </Link>
            <Link to="/extensions" search={{}}>
              {nav.extensions}
            </Link>
            <Link to="/sites">{nav.sites}</Link>
            <Link to="/simulator" search={{}}>
              {nav.simulator}
            </Link>
            <Link to="/contract">{nav.contract}</Link>
            <Link to="/history">{nav.history}</Link>
          </>
        )}
      </nav>
      {me?.role === "ADMIN" ? <PlanBadge /> : null}
      {me === undefined ? null : <UserMenu me={me} />}
    </header>
  );
}
