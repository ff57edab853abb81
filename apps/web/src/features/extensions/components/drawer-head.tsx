import type { ExtensionView } from "@naisen/api/endpoints/extensions";
import type { Ref } from "react";
import { IconButton } from "../../../components/button.tsx";
import { Icon } from "../../../components/icon.tsx";
import { ExtensionState } from "../../../components/status.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { useTrail } from "../use-trail.ts";
import { ListLink } from "./list-link.tsx";

/** The extensions above and below in the list. */
export interface Neighbours {
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

interface HeadProps {
  ref: Ref<HTMLHeadingElement>;
  number: string;
  view: ExtensionView | undefined;
  neighbours: Neighbours;
  onClose: () => void;
}

/** Who the drawer is about, how it stands, and the ways out. */
export function DrawerHead({ ref, number, view, neighbours, onClose }: HeadProps) {
  const { edit, kindOf } = usePanel();
  return (
    <header className="drawer-head">
      <h2 id="drawer-title" ref={ref} tabIndex={-1}>
        {number}
        {view === undefined ? null : <span>{view.name}</span>}
      </h2>
      {view === undefined ? null : (
        <>
          <ExtensionState state={view.state} />
          <span className="meta">{kindOf(view.kind)}</span>
        </>
      )}
      <span className="spacer" />
      <Neighbour number={neighbours.previous} label={edit.previous} icon="up" />
      <Neighbour number={neighbours.next} label={edit.next} icon="down" />
      <IconButton icon="cross" label={edit.close} onClick={onClose} />
    </header>
  );
}

interface NeighbourProps {
  number: string | undefined;
  label: (number: string) => string;
  icon: "up" | "down";
}

function Neighbour({ number, label, icon }: NeighbourProps) {
  const trail = useTrail();
  if (number === undefined) return null;
  return (
    <ListLink
      search={(now) => ({ ...now, open: number })}
      trail={trail}
      replace
      className="button button-icon drawer-neighbour"
      aria-label={label(number)}
      title={label(number)}
    >
      <Icon name={icon} />
    </ListLink>
  );
}
