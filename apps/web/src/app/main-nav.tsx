import type { Me } from "@naisen/api/endpoints/session";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useId } from "react";
import { Icon } from "../components/icon.tsx";
import { usePopoverList } from "../components/menu.tsx";
import { usePanel } from "../lib/messages.tsx";
import { mayAsk } from "../lib/reads.ts";

interface MainNavProps {
  me: Me | undefined;
  /** What stands between the button and the pages. */
  children: ReactNode;
}

/** The pages that a role has: a row where there is room for it, else a menu that opens from a button. */
export function MainNav({ me, children }: MainNavProps) {
  const { nav } = usePanel();
  const id = useId();
  const list = usePopoverList<HTMLElement>();
  return (
    <>
      <button
        type="button"
        className="button button-icon nav-button"
        popoverTarget={id}
        aria-label={nav.menu}
      >
        <Icon name="menu" />
      </button>
      {children}
      <nav
        ref={list.ref}
        id={id}
        popover="auto"
        className="nav"
        aria-label={nav.label}
        onKeyDown={list.onKeyDown}
      >
        {mayAsk(me, "listExtensions") ? <CompanysPages /> : <OnePage role={me?.role} />}
      </nav>
    </>
  );
}

function CompanysPages() {
  const { nav } = usePanel();
  return (
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
  );
}

/** The way back from the settings and the help, for whoever has one page besides them. */
function OnePage({ role }: { role: Me["role"] | undefined }) {
  const { nav, operatorTitle } = usePanel();
  if (role === undefined) return null;
  return (
    <Link to="/" activeOptions={{ exact: true }}>
      {role === "USER" ? nav.own : operatorTitle}
    </Link>
  );
}
