import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from "react";
import { Icon } from "./icon.tsx";
import "../styles/menu.css";

interface MenuProps {
  label: ReactNode;
  /** What a screen reader calls it, where the label alone does not say enough. */
  name?: string;
  className?: string;
  /** Runs when the button is pressed, before the list is there. */
  onPress?: () => void;
  children: ReactNode;
}

/** A button that shows a list of links and buttons below it; the platform's popover closes it on Escape and outside. */
export function Menu({ label, name, className = "button button-plain", onPress, children }: MenuProps) {
  const id = useId();
  const list = usePopoverList();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps a key of its list to itself
    <div className="menu-frame" onKeyDown={list.onKeyDown}>
      <button type="button" className={className} popoverTarget={id} aria-label={name} onClick={onPress}>
        <span>{label}</span>
        <Icon name="down" />
      </button>
      <div ref={list.ref} id={id} popover="auto" className="menu-list">
        {children}
      </div>
    </div>
  );
}

/** A popover that closes when one of its links or buttons was pressed, and keeps Escape from the page behind it. */
export function usePopoverList<Element extends HTMLElement = HTMLDivElement>() {
  const ref = useRef<Element>(null);
  const isOpen = useRef(false);
  useEffect(() => {
    const shown = ref.current;
    const close = ({ target }: MouseEvent) => {
      if (target instanceof HTMLElement && target.closest("a, button") !== null) shown?.hidePopover();
    };
    const note = (event: Event) => {
      isOpen.current = (event as ToggleEvent).newState === "open";
    };
    shown?.addEventListener("click", close);
    shown?.addEventListener("toggle", note);
    return () => {
      shown?.removeEventListener("click", close);
      shown?.removeEventListener("toggle", note);
    };
  }, []);
  return {
    ref,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === "Escape" && isOpen.current) event.stopPropagation();
    },
  };
}
