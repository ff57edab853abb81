import type { HeldExtension, Overview } from "@naisen/api/endpoints/overview";
import { violationText } from "@naisen/messages/speak";
import { Link } from "@tanstack/react-router";
import { ExtensionState } from "../../../components/status.tsx";
import { useMay } from "../../../lib/reads.ts";
import { useReasons } from "../../../lib/reasons.ts";
import { useReadable } from "../../../lib/use-readable.ts";
import { useWords } from "../../../lib/words.ts";
import { groupHeld, type HeldGroup } from "../held-groups.ts";
import { isInForm, LOOK, mendOf } from "../mends.ts";
import { ExtensionLink } from "./extension-link.tsx";
import { FewOf } from "./few-of.tsx";
import { StateLink } from "./state-link.tsx";
import { TodoRow } from "./todo-row.tsx";

/** So many rows of held extensions are shown; the list has them all. */
const MOST_ROWS = 8;
/** So many numbers of a group are named. */
const MOST_NAMED = 3;

/** A row for each held extension, or for those that one contract or site holds together, and a way to the rest. */
export function HeldRows({ held: { items, total } }: { held: Overview["held"] }) {
  const { todo } = useWords("home");
  const shown = groupHeld(items).slice(0, MOST_ROWS);
  const told = shown.reduce((sum, { extensions }) => sum + extensions.length, 0);
  return (
    <>
      {shown.map((group) => (
        <HeldRow key={group.extensions[0].number} group={group} open={items.length < total} />
      ))}
      {total === told ? null : (
        <TodoRow
          state={<ExtensionState state="HELD" />}
          what={todo.others(total - told)}
          reason={todo.othersText}
          act={<StateLink state="HELD">{todo.open(total)}</StateLink>}
        />
      )}
    </>
  );
}

/** `open`: there are more held extensions than were told, so that more may belong to a group. */
function HeldRow({ group: { extensions }, open }: { group: HeldGroup; open: boolean }) {
  const { todo } = useWords("home");
  const [first] = extensions;
  return (
    <TodoRow
      state={<ExtensionState state="HELD" />}
      what={
        extensions.length === 1 ? (
          <>
            <ExtensionLink number={first.number} /> {first.name}
          </>
        ) : (
          todo.extensions(extensions.length, open)
        )
      }
      reason={
        <>
          <Reason of={first} />
          {extensions.length === 1 ? null : <Named extensions={extensions} />}
        </>
      }
      act={<MendLink of={first} together={extensions.length > 1} />}
    />
  );
}

/** Why it is held, in one sentence. */
function Reason({ of: { violations } }: { of: HeldExtension }) {
  const messages = useReasons();
  const { todo } = useWords("home");
  const readable = useReadable();
  const [first] = violations;
  if (first === undefined) return null;
  const params = readable(first.params);
  const told = todo.reasons[first.code]?.(params) ?? violationText(messages, first.code, params).title;
  return todo.several(told, violations.length - 1);
}

function Named({ extensions }: { extensions: readonly HeldExtension[] }) {
  const { todo } = useWords("home");
  return (
    <>
      {todo.named[0]}
      <FewOf total={extensions.length}>
        {extensions.slice(0, MOST_NAMED).map(({ number }) => (
          <ExtensionLink key={number} number={number} />
        ))}
      </FewOf>
      {todo.named[1]}
    </>
  );
}

function MendLink({ of: { number, name, violations }, together }: { of: HeldExtension; together: boolean }) {
  const { todo } = useWords("home");
  const mend = mendOf(violations[0]?.code, together);
  // Who only reads is shown what is wrong, where others mend it.
  const { word, at } = useMay("applyChanges") || !isInForm(mend) ? mend : LOOK;
  const verb = todo.mends[word];
  if (at === "contract") return <Link to="/contract">{verb}</Link>;
  if (at === "sites") return <Link to="/sites">{verb}</Link>;
  return (
    <ExtensionLink number={number} toMobile={at === "mobile"}>
      {verb}
      <span className="visually-hidden">{todo.forExtension(number, name)}</span>
    </ExtensionLink>
  );
}
