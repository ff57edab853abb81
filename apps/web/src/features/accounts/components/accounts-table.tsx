import type { Account } from "@naisen/api/endpoints/accounts";
import { Link } from "@tanstack/react-router";
import { Menu } from "../../../components/menu.tsx";
import { Status, type StatusKind } from "../../../components/status.tsx";
import { Tag } from "../../../components/tag.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { useMay } from "../../../lib/reads.ts";
import { useWords } from "../../../lib/words.ts";
import type { AccountAct } from "./act-dialog.tsx";

type OnAct = (kind: Exclude<AccountAct["kind"], "ADD">, account: Account) => void;

interface TableProps {
  items: readonly Account[];
  total: number;
  /** The userId of whoever looks. */
  own: string | undefined;
  onAct: OnAct;
}

/** The accounts, each with its state and a menu of what can be done with it. */
export function AccountsTable({ items, total, own, onAct }: TableProps) {
  const words = useWords("accounts");
  const { columns } = words;
  return (
    <table className="accounts">
      <caption className="visually-hidden">{words.caption(total)}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.name}</th>
          <th scope="col">{columns.userId}</th>
          <th scope="col">{columns.role}</th>
          <th scope="col">{columns.extension}</th>
          <th scope="col">{columns.state}</th>
          <th scope="col">{columns.lastSignedIn}</th>
          <th scope="col">
            <span className="visually-hidden">{columns.acts}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((account) => (
          <Row key={account.userId} account={account} isOwn={account.userId === own} onAct={onAct} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ account, isOwn, onAct }: { account: Account; isOwn: boolean; onAct: OnAct }) {
  const words = useWords("accounts");
  const { columns } = words;
  const { userId, name, role, lastSignedInAt } = account;
  const mayChange = useMay("putAccountRole");
  return (
    <tr>
      <th scope="row">
        {name ?? <span className="meta">{words.noName}</span>}{" "}
        {isOwn ? <Tag kind="plain">{words.you}</Tag> : null}
      </th>
      <td data-label={columns.userId}>{userId}</td>
      <td data-label={columns.role}>
        {words.role[role]}
        {account.sites === null ? null : (
          <small className="meta">{words.siteCount(account.sites.length)}</small>
        )}
      </td>
      <td data-label={columns.extension}>
        <OwnExtension account={account} />
      </td>
      <td data-label={columns.state}>
        <State account={account} />
      </td>
      <td data-label={columns.lastSignedIn}>
        {lastSignedInAt === null ? <span className="meta">{words.never}</span> : words.when(lastSignedInAt)}
      </td>
      <td className="accounts-acts">
        {mayChange ? (
          <Menu
            label={words.acts}
            name={words.actsOf(name ?? userId)}
            className="button button-plain button-small"
          >
            {isOwn ? <OwnRow /> : <Acts account={account} onAct={onAct} />}
          </Menu>
        ) : null}
      </td>
    </tr>
  );
}

function OwnExtension({ account: { role, extension } }: { account: Account }) {
  const { empty } = usePanel();
  const words = useWords("accounts");
  if (role !== "USER") return <span className="meta">{empty}</span>;
  if (extension === null) return <Status kind="held">{words.extensionRemoved}</Status>;
  return (
    <Link to="/extensions" search={{ open: extension }}>
      {extension}
    </Link>
  );
}

const KINDS: Readonly<Record<Account["state"], StatusKind>> = {
  ACTIVE: "live",
  INVITED: "work",
  DISABLED: "none",
};

function State({ account: { state, link } }: { account: Account }) {
  const words = useWords("accounts");
  const isToldOfLinks = useMay("makeAccountLink");
  const note = !isToldOfLinks
    ? null
    : state === "INVITED"
      ? link === null
        ? words.linkOver
        : words.linkUntil(link.expiresAt)
      : link === null
        ? null
        : words.resetOpen(link.expiresAt);
  return (
    <>
      <Status kind={KINDS[state]}>{words.state[state]}</Status>
      {note === null ? null : <small className="meta">{note}</small>}
    </>
  );
}

function Acts({ account, onAct }: { account: Account; onAct: OnAct }) {
  const words = useWords("accounts");
  const { state } = account;
  const isStopped = state === "DISABLED";
  const link = ["LINK", state === "INVITED" ? words.inviteLink : words.resetLink] as const;
  const acts = [
    ["ROLE", words.changeRole] as const,
    ...(isStopped
      ? [["ENABLE", words.enable] as const]
      : [link, ["SESSIONS", words.endSessions] as const, ["DISABLE", words.disable] as const]),
    ["FACTORS", words.removeFactors] as const,
    ["REMOVE", words.remove] as const,
  ];
  return acts.map(([kind, label]) => (
    <button key={kind} type="button" className="menu-item" onClick={() => onAct(kind, account)}>
      {label}
    </button>
  ));
}

/** Why there is nothing to do here, and where there is. */
function OwnRow() {
  const words = useWords("accounts");
  return (
    <div className="accounts-own">
      <p>{words.ownRow}</p>
      <p>{words.ownPassword}</p>
      <Link to="/settings" className="button button-plain button-small">
        {words.toSettings}
      </Link>
    </div>
  );
}
