import {
  getSingleSignOn,
  removeSingleSignOn,
  type SingleSignOnSetting,
} from "@naisen/api/endpoints/single-sign-on";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ConfirmDialog } from "../../../components/confirm-dialog.tsx";
import { Notice } from "../../../components/notice.tsx";
import { ask } from "../../../lib/ask.ts";
import { useMay } from "../../../lib/reads.ts";
import { useWords } from "../../../lib/words.ts";
import { ACCOUNTS } from "../api/accounts-query.ts";
import { WhereItLeads } from "./provider-read.tsx";
import { SingleSignOnForm } from "./single-sign-on-form.tsx";

const KEY = ["single-sign-on"];
const TITLE = "single-sign-on";

/** By which provider the company's people sign in. */
export function SingleSignOn() {
  const { singleSignOn: words } = useWords("accounts");
  const queries = useQueryClient();
  const may = useMay("getSingleSignOn");
  const read = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => ask(getSingleSignOn, {}, signal),
    enabled: may,
  });
  const [isRemoving, setRemoving] = useState(false);
  const [removals, setRemovals] = useState(0);
  if (read.data === undefined) return null;
  const { setting, linked, redirectUri, allowedHosts } = read.data;
  const refresh = () => queries.invalidateQueries({ queryKey: KEY });
  const removed = async () => {
    await refresh();
    setRemovals((count) => count + 1);
    await queries.invalidateQueries({ queryKey: [ACCOUNTS] });
  };
  return (
    <section className="card second-factor" aria-labelledby={TITLE}>
      <h2 id={TITLE} tabIndex={-1}>
        {words.title}
      </h2>
      <p className="meta">{words.lead}</p>
      <p>{setting === null ? words.none : words.linked(linked)}</p>
      {setting === null ? null : <WhereItIs {...setting} />}
      <p className="hint">
        {words.redirectUri} <code>{redirectUri}</code>
      </p>
      {allowedHosts === null ? null : <p className="hint">{words.allowed(allowedHosts)}</p>}
      <SingleSignOnForm
        key={removals}
        setting={setting}
        onSaved={() => void refresh()}
        onRemove={() => setRemoving(true)}
      />
      {isRemoving ? (
        <RemoveDialog linked={linked} onDone={removed} onClose={() => setRemoving(false)} />
      ) : null}
    </section>
  );
}

/** Where the saved one leads; or that it was saved before that was kept, and is of no use. */
function WhereItIs({ issuer, hosts }: NonNullable<SingleSignOnSetting["setting"]>) {
  const { singleSignOn: words } = useWords("accounts");
  if (hosts !== null) return <WhereItLeads issuer={issuer} hosts={hosts} />;
  return (
    <Notice kind="warn" title={words.unseen}>
      <p>{words.unseenRemedy}</p>
    </Notice>
  );
}

/** Takes the provider away, after saying what that means. */
function RemoveDialog({
  linked,
  onDone,
  onClose,
}: {
  linked: SingleSignOnSetting["linked"];
  onDone: () => Promise<void>;
  onClose: () => void;
}) {
  const { singleSignOn, working } = useWords("accounts");
  const { title, follows, submit, done } = singleSignOn.removing;
  return (
    <ConfirmDialog
      title={title}
      follows={follows(linked)}
      submit={submit}
      working={working}
      endpoint={removeSingleSignOn}
      request={{}}
      done={done}
      onDone={onDone}
      returnTo={TITLE}
      onClose={onClose}
    />
  );
}
