import type { ButtonHTMLAttributes } from "react";
import { Icon, type IconName } from "./icon.tsx";

type Look = "plain" | "primary" | "recommended" | "quiet" | "link";

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: Look;
  small?: boolean;
  icon?: IconName;
}

/** A button that says verb and object. It is never disabled: pressed too early, it explains. */
export function Button({ look = "plain", small = false, icon, children, className, ...rest }: ButtonProps) {
  const classes = look === "link" ? "link-button" : `button button-${look}${small ? " button-small" : ""}`;
  return (
    <button type="button" {...rest} className={className === undefined ? classes : `${classes} ${className}`}>
      {icon === undefined ? null : <Icon name={icon} />}
      {children}
    </button>
  );
}

/** A button that is only a sign; its label is what it is called. */
export function IconButton({
  icon,
  label,
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { icon: IconName; label: string }) {
  return (
    <button type="button" className="button button-icon" {...rest} aria-label={label} title={label}>
      <Icon name={icon} />
    </button>
  );
}
