import type { Token } from "@naisen/api/endpoints/tokens";
import { Menu } from "../../../components/menu.tsx";
import { Status, type StatusKind } from "../../../components/status.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { useMay } from "../../../lib/reads.ts";
import { useWords } from "../../../lib/words.ts";

type OnAct = (kind: "ROTATE" | "REVOKE", token: Token) => void;

/** The tokens, each with what it may, until when, and when it was last used. */
export function TokensTable({ items, onAct }: { items: readonly Token[]; onAct: OnAct }) {
  const words = useWords("tokens");
  const { columns } = words;
  return (
    <table className="accounts">
      <caption className="visually-hidden">{words.caption(items.length)}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.name}</th>
          <th scope="col">{columns.right}</th>
          <th scope="col">{columns.reach}</th>
          <th scope="col">{columns.state}</th>
          <th scope="col">{columns.endsOn}</th>
          <th scope="col">{columns.lastUsed}</th>
          <th scope="col">{columns.madeBy}</th>
          <th scope="col">
            <span className="visually-hidden">{columns.acts}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((token) => (
          <TokenRow key={token.id} token={token} onAct={onAct} />
        ))}
      </tbody>
    </table>
  );
}

function TokenRow({ token, onAct }: { token: Token; onAct: OnAct }) {
  const words = useWords("tokens");
  const { columns } = words;
  const { name, right, endsOn, madeBy, madeAt } = token;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-label={columns.right}>{words.right[right]}</td>
      <td data-label={columns.reach}>
        <Reach sites={token.sites} />
      </td>
      <td data-label={columns.state}>
        <State token={token} />
      </td>
      <td data-label={columns.endsOn}>{words.day(endsOn)}</td>
      <td data-label={columns.lastUsed}>
        <LastUse token={token} />
      </td>
      <td data-label={columns.madeBy}>
        {madeBy?.name ?? words.commandLine}
        <small className="meta">{words.madeAt(madeAt)}</small>
      </td>
      <td className="accounts-acts">
        <Acts token={token} onAct={onAct} />
      </td>
    </tr>
  );
}

function Reach({ sites }: Pick<Token, "sites">) {
  const { between } = usePanel();
  const words = useWords("tokens");
  if (sites === null) return words.whole;
  return sites.length === 0 ? words.noSite : sites.map(({ name }) => name).join(between);
}

const KINDS: Readonly<Record<Token["state"], StatusKind>> = {
  ACTIVE: "live",
  EXPIRED: "none",
  REVOKED: "none",
  MAKER_STOPPED: "held",
  HOLDER_STOPPED: "held",
};

function State({ token: { state, overlapUntil } }: { token: Token }) {
  const words = useWords("tokens");
  return (
    <>
      <Status kind={KINDS[state]}>{words.state[state]}</Status>
      {state === "ACTIVE" && overlapUntil !== null ? (
        <small className="meta">{words.overlap(overlapUntil)}</small>
      ) : null}
    </>
  );
}

function LastUse({ token: { lastUsedAt, lastUsedFrom } }: { token: Token }) {
  const words = useWords("tokens");
  if (lastUsedAt === null) return <span className="meta">{words.never}</span>;
  return (
    <>
      {words.when(lastUsedAt)}
      {lastUsedFrom === null ? null : <small className="meta">{words.from(lastUsedFrom)}</small>}
    </>
  );
}

/** What can be done with a token that may hold again; nothing with one that is over. */
function Acts({ token, onAct }: { token: Token; onAct: OnAct }) {
  const words = useWords("tokens");
  const mayRevoke = useMay("revokeToken");
  const { name, state } = token;
  if (!mayRevoke || state === "EXPIRED" || state === "REVOKED") return null;
  return (
    <Menu label={words.acts} name={words.actsOf(name)} className="button button-plain button-small">
      {state === "ACTIVE" ? (
        <button type="button" className="menu-item" onClick={() => onAct("ROTATE", token)}>
          {words.rotate}
        </button>
      ) : null}
      <button type="button" className="menu-item" onClick={() => onAct("REVOKE", token)}>
        {words.revoke}
      </button>
    </Menu>
  );
}
