import { type ReactNode, useEffect, useId, useRef } from "react";
import { Icon } from "./icon.tsx";
import "../styles/menu.css";

interface MenuProps {
  label: ReactNode;
  /** What a screen reader calls it, where the label alone does not say enough. */
  name?: string;
  className?: string;
  children: ReactNode;
}

/** A button that shows a list of links and buttons below it; the platform's popover closes it on Escape and outside. */
export function Menu({ label, name, className = "button button-plain", children }: MenuProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const shown = list.current;
    const close = ({ target }: MouseEvent) => {
      if (target instanceof Element && target.closest("a, button") !== null) shown?.hidePopover();
    };
    shown?.addEventListener("click", close);
    return () => shown?.removeEventListener("click", close);
  }, []);
  return (
    <div className="menu-frame">
      <button type="button" className={className} popoverTarget={id} aria-label={name}>
        <span>{label}</span>
        <Icon name="down" />
      </button>
      <div ref={list} id={id} popover="auto" className="menu-list">
        {children}
      </div>
    </div>
  );
}
