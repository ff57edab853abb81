import { ExtensionState } from "../../../components/status.tsx";
import { useWords } from "../../../lib/words.ts";
import { StateLink } from "./state-link.tsx";
import { TodoRow } from "./todo-row.tsx";

/** All extensions that have no mobile number yet. */
export function UnboundRow({ count }: { count: number }) {
  const { todo } = useWords("home");
  return (
    <TodoRow
      state={<ExtensionState state="UNBOUND" />}
      what={todo.extensions(count, false)}
      reason={todo.unbound}
      act={<StateLink state="UNBOUND">{todo.open(count)}</StateLink>}
    />
  );
}
