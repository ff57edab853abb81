import type { Me } from "@naisen/api/endpoints/session";
import { useEffect, useId, useRef, useState } from "react";
import { Icon } from "../../../components/icon.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { useShortcut } from "../../../lib/use-shortcut.ts";
import { useSignOut } from "../api/use-sign-out.ts";

/** Who is signed in, and the way out. */
export function UserMenu({ me }: { me: Me }) {
  const { session } = usePanel();
  const [open, setOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const signOut = useSignOut();
  useShortcut(
    (event) => open && event.key === "Escape",
    () => {
      setOpen(false);
      button.current?.focus();
    },
  );
  useEffect(() => {
    if (!open) return;
    const close = ({ target }: PointerEvent) => {
      if (!(target instanceof Node && frame.current?.contains(target))) setOpen(false);
    };
    document.addEventListener("pointerdown", close);
    return () => document.removeEventListener("pointerdown", close);
  }, [open]);

  return (
    <div className="user-menu" ref={frame}>
      <button
        ref={button}
        type="button"
        className="user-button"
        aria-label={session.menuOf(me.userId)}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <span>{me.userId}</span>
        <Icon name="down" />
      </button>
      <ul id={id} className="menu" hidden={!open}>
        <li>
          <button type="button" className="menu-item" onClick={signOut}>
            {session.signOut}
          </button>
        </li>
      </ul>
    </div>
  );
}
