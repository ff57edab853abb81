import type { ReactNode } from "react";
import { usePanel } from "../lib/messages.tsx";
import { Button } from "./button.tsx";
import { Icon } from "./icon.tsx";
import { Tag } from "./tag.tsx";

interface FieldProps {
  id: string;
  label: string;
  required?: boolean;
  /** The old value, where it has been changed. */
  was?: string | undefined;
  onRestore?: () => void;
  /** What is wrong with what was typed. */
  fault?: string | undefined;
  /** Refused by a rule, which stands below. */
  refused?: boolean;
  wide?: boolean;
  /** More that can be done with the field. */
  actions?: ReactNode;
  /** What stands between the control and the old value. */
  note?: ReactNode;
  below?: ReactNode;
  children: ReactNode;
}

/** What a control says of itself: `describedby` is for the control. */
export function fieldIds(id: string) {
  return {
    was: `${id}-was`,
    fault: `${id}-fault`,
    note: `${id}-note`,
    describedBy: `${id}-fault ${id}-note ${id}-was`,
  };
}

/** A labelled control that shows what was changed, and how to take it back. */
export function Field(props: FieldProps) {
  const { id, label, required, was, fault, refused, wide, note, below, actions, children } = props;
  const panel = usePanel();
  const ids = fieldIds(id);
  const looks = [
    was !== undefined && "field-changed",
    (refused || fault) && "field-refused",
    wide && "field-wide",
  ];
  return (
    <div className={["field", ...looks].filter(Boolean).join(" ")}>
      <div className="field-label">
        <label htmlFor={id}>{label}</label>
        {required ? <span className="field-required">{panel.edit.required}</span> : null}
        {was === undefined ? null : <Tag kind="change">{panel.edit.changed}</Tag>}
      </div>
      {children}
      <div id={ids.fault}>
        {fault === undefined ? null : (
          <p className="field-fault">
            <Icon name="refuse" />
            {fault}
          </p>
        )}
      </div>
      <div id={ids.note}>{note}</div>
      {was === undefined && actions === undefined ? null : (
        <p className="field-was">
          {was === undefined ? null : (
            <>
              <span id={ids.was}>{panel.edit.was(was)}</span>
              <Button look="link" aria-label={panel.edit.restoreOf(label)} onClick={props.onRestore}>
                {panel.edit.restore}
              </Button>
            </>
          )}
          {actions}
        </p>
      )}
      {below}
    </div>
  );
}
