import type { ExtensionView } from "@naisen/api/endpoints/extensions";
import { violationText } from "@naisen/messages/speak";
import { Notice } from "../../../components/notice.tsx";
import { ExtensionState } from "../../../components/status.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { readableParams } from "../../../lib/phones.ts";
import { useReasons } from "../../../lib/reasons.ts";
import { useWords } from "../../../lib/words.ts";
import { useShownNumbers } from "../api/use-shown-number.ts";

/** Whose extension it is, its numbers, and what others see when it calls. */
export function OwnHead({ view }: { view: ExtensionView }) {
  const { empty } = usePanel();
  const words = useWords("own");
  return (
    <>
      <section className="card own-head" aria-labelledby="own-name">
        <h1 id="own-name">{view.name}</h1>
        <dl>
          <div>
            <dt>{words.number}</dt>
            <dd className="own-number">{view.number}</dd>
          </div>
          {view.kind === "MOBILE" ? (
            <div>
              <dt>{words.mobile}</dt>
              <dd>{view.mobileDisplay ?? empty}</dd>
            </div>
          ) : null}
        </dl>
        <div className="own-shown">
          <ExtensionState state={view.state} />
          {view.state === "LIVE" ? <Shown view={view} /> : null}
        </div>
      </section>
      <NotUsable view={view} />
    </>
  );
}

/** What others see, as the router itself says it now. */
function Shown({ view }: { view: ExtensionView }) {
  const words = useWords("own");
  const { byExtension, byOrdinary } = useShownNumbers(view);
  if (byExtension === undefined) return <p className="meta">{words.checkingShown}</p>;
  return (
    <div>
      {byExtension === null ? (
        <p>{words.cannotCall}</p>
      ) : (
        <Sentence text={words.showsExtension(byExtension, view.kind === "MOBILE")} number={byExtension} />
      )}
      {byOrdinary == null ? null : <Sentence text={words.showsOrdinary(byOrdinary)} number={byOrdinary} />}
    </div>
  );
}

/** A sentence with its number set off, and never broken in the middle of it. */
function Sentence({ text, number }: { text: string; number: string }) {
  const [before = "", ...after] = text.split(number);
  return (
    <p>
      {before}
      <b className="own-set-off">{number}</b>
      {after.join(number)}
    </p>
  );
}

/** Why an extension cannot be used, and whom to ask: a user cannot mend it. */
function NotUsable({ view: { state, violations } }: { view: ExtensionView }) {
  const messages = useReasons();
  const words = useWords("own");
  if (state === "LIVE") return null;
  const reasons = violations.map(
    ({ code, params }) => violationText(messages, code, readableParams(params)).title,
  );
  return (
    <Notice kind="warn" title={words.notUsable[state]}>
      <p>{state === "UNBOUND" ? words.unboundWhy : words.heldWhy}</p>
      {[...new Set(reasons)].map((reason) => (
        <p key={reason}>
          <b>{reason}</b>
        </p>
      ))}
      <p>{words.askAdministrator}</p>
    </Notice>
  );
}
