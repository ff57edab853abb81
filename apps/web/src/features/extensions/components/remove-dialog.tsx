import type { Plan } from "@naisen/api/change-set";
import type { ExtensionView } from "@naisen/api/endpoints/extensions";
import { useQueries, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../../components/button.tsx";
import { Check } from "../../../components/choices.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { Notice } from "../../../components/notice.tsx";
import { ReadFailure } from "../../../components/read-failure.tsx";
import { Waiting } from "../../../components/waiting.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { planQuery } from "../../../lib/plan-query.ts";
import { extensionQuery } from "../../../lib/reads.ts";
import { nameOf } from "../../../lib/use-party.ts";
import { useWords } from "../../../lib/words.ts";
import { placeViolations } from "../placed-violations.ts";
import { forwardersIn, forwardsTo, removalOf, withoutForwardsTo } from "../removal.ts";
import { useMaking } from "../use-making.ts";
import { MakingOutcomeNotice } from "./making-outcome.tsx";
import { PlanSummary } from "./plan-summary.tsx";
import "../../../styles/editing.css";

/** So many forwards are mended at once; of more each is to be looked at. */
const MOST_MENDED = 50;

interface RemoveProps {
  view: ExtensionView;
  onClose: () => void;
  /** Leaves the extension that is gone. */
  onRemoved: () => Promise<void>;
}

/** What goes with an extension, who forwards to it, which calls are lost, and the press that removes it. */
export function RemoveDialog({ view, onClose, onRemoved }: RemoveProps) {
  const { edit } = usePanel();
  const { remove: words, toPlan } = useWords("editing");
  const [mends, setMends] = useState(true);
  const alone = useQuery(planQuery(removalOf(view)));
  const forwarders = useForwarders(alone.data);
  const mending = mends ? forwarders.map((one) => withoutForwardsTo(view.number, one)) : [];
  const changes = [...mending, ...removalOf(view)];
  const plan = useQuery(planQuery(changes));
  const making = useMaking((applied) => (applied === null ? onClose() : onRemoved()));
  const { number } = view;
  const press = () =>
    void making.make(changes, { done: words.done(number), accepted: words.accepted(number) });
  return (
    <Dialog
      title={words.title(number)}
      wide
      onClose={onClose}
      cancel={edit.cancel}
      actions={
        <>
          <Button onClick={() => void making.collect(changes)}>{toPlan}</Button>
          <Button look="primary" onClick={press}>
            {making.isPending ? words.applying : words.apply}
          </Button>
        </>
      }
    >
      <MakingOutcomeNotice
        making={making}
        violations={placeViolations(plan.data?.violations ?? [], changes, number)}
        onAgain={press}
      />
      <Losses view={view} plan={plan.data} />
      <Mends
        view={view}
        forwarders={forwarders}
        count={forwardersIn(alone.data ?? { violations: [] }).length}
        mends={mends}
        onMends={setMends}
      />
      {plan.isError ? <ReadFailure error={plan.error} onAgain={() => void plan.refetch()} /> : null}
      {plan.isPending ? <Waiting lines={3} /> : null}
      {plan.data === undefined ? null : <PlanSummary plan={plan.data} />}
    </Dialog>
  );
}

/** The extensions that forward to the one that goes, as far as they are read and few enough to be mended at once. */
function useForwarders(alone: Plan | undefined): readonly ExtensionView[] {
  const numbers = alone === undefined ? [] : forwardersIn(alone);
  const found = useQueries({
    queries: (numbers.length > MOST_MENDED ? [] : numbers).map((number) => extensionQuery(number)),
  });
  return found.flatMap(({ data }) => data ?? []);
}

function Losses({ view, plan }: { view: ExtensionView; plan: Plan | undefined }) {
  const { remove: words } = useWords("editing");
  const inbound = (plan?.actions ?? []).filter((action) => action.kind === "INBOUND");
  const lost = [
    words.number(view.number),
    ...(view.mobileDisplay === null ? [] : [words.mobile(view.mobileDisplay)]),
    ...(view.voicemail?.on ? [words.voicemail] : []),
    ...(view.forwarding.length > 0 ? [words.forwarding] : []),
    ...inbound.map(({ before, after }) => words.inbound((before ?? after)?.numberDisplay ?? "")),
  ];
  return (
    <div>
      <p>{words.lead(view.number, view.name)}</p>
      <ul className="losses">
        {lost.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      {inbound.length === 0 ? null : <p className="meta">{words.setInbound}</p>}
    </div>
  );
}

interface MendsProps {
  view: ExtensionView;
  forwarders: readonly ExtensionView[];
  count: number;
  mends: boolean;
  onMends: (mends: boolean) => void;
}

/** Who forwards to it, and the choice to take it out of their forwards along with it. */
function Mends({ view, forwarders, count, mends, onMends }: MendsProps) {
  const { fields, between } = usePanel();
  const { remove: words } = useWords("editing");
  if (count === 0) return null;
  if (count > MOST_MENDED) return <Notice kind="warn" title={words.tooMany(count)} />;
  return (
    <div>
      <Check label={words.mend(count)} checked={mends} onChange={onMends} />
      <ul className="losses">
        {forwarders.map((one) => (
          <li key={one.id}>
            {words.mendOf(
              nameOf(one),
              forwardsTo(view.number, one)
                .map((when) => fields[when])
                .join(between),
            )}
          </li>
        ))}
      </ul>
      <p className="meta">{words.mendHint}</p>
    </div>
  );
}
