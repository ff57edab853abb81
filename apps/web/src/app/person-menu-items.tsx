import type { Me } from "@naisen/api/endpoints/session";
import { Link } from "@tanstack/react-router";
import { LanguageChoice, ThemeChoice } from "../features/person/components/look-choices.tsx";
import { useSignOut } from "../features/session/api/use-sign-out.ts";
import { usePanel } from "../lib/messages.tsx";
import { mayAsk } from "../lib/reads.ts";

/** What the person's menu holds; who reads a company has further pages in it. */
export function PersonMenuItems({ me, onShortcuts }: { me: Me; onShortcuts: () => void }) {
  const { nav, session } = usePanel();
  const signOut = useSignOut();
  return (
    <>
      {me.name === me.userId ? null : <p className="menu-note meta">{me.userId}</p>}
      {mayAsk(me, "listExtensions") ? (
        <ul className="menu-part">
          <MenuLink to="/numbers">{nav.numbers}</MenuLink>
          <MenuLink to="/number-list">{nav.numberList}</MenuLink>
          {mayAsk(me, "runScenario") ? <MenuLink to="/scenarios">{nav.scenarios}</MenuLink> : null}
          {mayAsk(me, "listAccounts") ? <MenuLink to="/accounts">{nav.accounts}</MenuLink> : null}
        </ul>
      ) : null}
      <ul className="menu-part">
        {mayAsk(me, "listTokens") ? <MenuLink to="/tokens">{nav.tokens}</MenuLink> : null}
        <MenuLink to="/settings">{nav.person}</MenuLink>
        <MenuLink to="/help">{nav.help}</MenuLink>
        <li>
          <button type="button" className="menu-item" onClick={onShortcuts}>
            {nav.shortcuts}
            <kbd>?</kbd>
          </button>
        </li>
      </ul>
      <div className="menu-part menu-look">
        <ThemeChoice name="menu-theme" />
        <LanguageChoice name="menu-language" />
      </div>
      <ul className="menu-part">
        <li>
          <button type="button" className="menu-item" onClick={signOut}>
            {session.signOut}
          </button>
        </li>
      </ul>
    </>
  );
}

type Target = "/numbers" | "/number-list" | "/scenarios" | "/accounts" | "/tokens" | "/settings" | "/help";

function MenuLink({ to, children }: { to: Target; children: string }) {
  return (
    <li>
      <Link to={to} className="menu-item">
        {children}
      </Link>
    </li>
  );
}
