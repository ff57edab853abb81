import type { Me } from "@naisen/api/endpoints/session";
import { Menu } from "../components/menu.tsx";
import { Waiting } from "../components/waiting.tsx";
import { usePanel } from "../lib/messages.tsx";
import { useOnDemand } from "../lib/use-on-demand.ts";
import { loadWords } from "../lib/words.ts";

async function loadItems() {
  const [items] = await Promise.all([import("./person-menu-items.tsx"), loadWords("person")]);
  return items.PersonMenuItems;
}

/** Who is signed in, and what is theirs: further pages, how the panel looks, the way out. */
export function PersonMenu({ me, onShortcuts }: { me: Me; onShortcuts: () => void }) {
  const { session } = usePanel();
  const { Part: Items, show } = useOnDemand(loadItems);
  return (
    <Menu label={me.name} name={session.menuOf(me.name)} className="person-button" onPress={show}>
      {Items === null ? <Waiting lines={3} /> : <Items me={me} onShortcuts={onShortcuts} />}
    </Menu>
  );
}
