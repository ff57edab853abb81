import type { OwnFactors } from "@naisen/api/endpoints/factors";
import { linkProvider, unlinkProvider } from "@naisen/api/endpoints/single-sign-on";
import { Button } from "../../../components/button.tsx";
import { useLeave } from "../../../lib/leave.ts";
import { useWords } from "../../../lib/words.ts";
import { useFactorAct } from "../use-factor-act.ts";

/** The link of one's own account with the company's account; nothing where the company has no provider. */
export function ProviderLink({ factors: { provider } }: { factors: OwnFactors }) {
  const words = useWords("security");
  const leave = useLeave();
  const link = useFactorAct(linkProvider);
  const unlink = useFactorAct(unlinkProvider);
  if (provider === null) return null;
  const { host, linkedAt, only } = provider;

  async function go(): Promise<void> {
    const begun = await link.run({});
    if (begun !== null) leave(begun.answer.url);
  }

  return (
    <section className="security-part" aria-labelledby="security-provider">
      <h3 id="security-provider">{words.provider}</h3>
      <p className="meta">{words.providerLead(host)}</p>
      <p>{linkedAt === null ? words.notLinked : words.linkedAt(linkedAt)}</p>
      {only ? <p className="meta">{words.providerOnly}</p> : null}
      <div className="actions">
        {linkedAt === null ? (
          <Button icon="plus" onClick={() => void go()}>
            {link.isPending ? words.working : words.link}
          </Button>
        ) : only ? null : (
          <Button onClick={() => void unlink.run({}, words.unlinked)}>{words.unlink}</Button>
        )}
      </div>
    </section>
  );
}
