import { type ReactNode, useEffect, useRef } from "react";
import { Icon } from "../../../components/icon.tsx";
import { Menu } from "../../../components/menu.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { type Filter, withFilter } from "../search.ts";
import { ListLink } from "./list-link.tsx";

interface FilterChipProps {
  by: Filter;
  label: string;
  /** What it is narrowed to, in words; undefined where it is not. */
  value: string | undefined;
  onPress?: () => void;
  /** What it could be narrowed to. */
  children?: ReactNode;
}

/** One condition: what it is, to be taken away by a press, or the menu of what it could be. */
export function FilterChip({ by, label, value, onPress, children }: FilterChipProps) {
  const { list } = usePanel();
  const frame = useFocusKept(value);
  return (
    <span ref={frame} className="filter">
      {value === undefined ? (
        <Menu label={label} name={list.filterBy(label)} className="chip" {...(onPress ? { onPress } : {})}>
          {children}
        </Menu>
      ) : (
        <ListLink
          search={(now) => withFilter(now, by, undefined)}
          className="chip chip-on"
          aria-label={list.dropCondition(label, value)}
        >
          <span className="chip-text">{list.condition(label, value)}</span>
          <Icon name="cross" />
        </ListLink>
      )}
    </span>
  );
}

/** Where the menu turns into a chip, or a chip into the menu, the focus goes to what is there instead. */
function useFocusKept(value: string | undefined) {
  const frame = useRef<HTMLSpanElement>(null);
  const last = useRef(value);
  useEffect(() => {
    const turned = (last.current === undefined) !== (value === undefined);
    last.current = value;
    if (turned && document.activeElement === document.body) {
      frame.current?.querySelector<HTMLElement>("a, button")?.focus();
    }
  }, [value]);
  return frame;
}
