import type { ProviderHosts, SingleSignOnRead } from "@naisen/api/endpoints/single-sign-on";
import { Notice } from "../../../components/notice.tsx";
import { useWords } from "../../../lib/words.ts";

/** What was read of a provider: where it leads, before that is saved; or that it was. */
export function ProviderRead({ read }: { read: SingleSignOnRead }) {
  const { singleSignOn: words } = useWords("accounts");
  const { issuer, keys, hosts, notAllowed, saved } = read;
  if (saved) return <Notice kind="ok" title={words.saved(issuer)} />;
  if (notAllowed.length > 0)
    return (
      <Notice kind="error" title={words.notAllowed(notAllowed)}>
        <p>{words.notAllowedRemedy}</p>
      </Notice>
    );
  return (
    <Notice kind="info" title={words.found(issuer, keys)}>
      <WhereItLeads issuer={issuer} hosts={hosts} />
      <p>{words.look}</p>
    </Notice>
  );
}

/** Whom the server will ask, and where people are led. */
export function WhereItLeads({ issuer, hosts }: { issuer: string; hosts: ProviderHosts }) {
  const { singleSignOn: words } = useWords("accounts");
  const asked = [...new Set([new URL(issuer).host, hosts.token, hosts.keys])];
  return (
    <ul className="follows">
      <li>{words.leadsTo(hosts.authorization)}</li>
      <li>{words.asks(asked)}</li>
    </ul>
  );
}
