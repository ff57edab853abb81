import "../styles/choices.css";
import type { ReactNode } from "react";

interface ChoicesProps<Value extends string> {
  name: string;
  legend: string;
  /** Side by side in one frame, or one below the other. */
  look: "segmented" | "list";
  values: readonly Value[];
  labelOf: (value: Value) => string;
  /** null: nothing yet. */
  value: Value | null;
  onChoose: (value: Value) => void;
  /** What stands beside the legend. */
  mark?: ReactNode;
  /** What stands below, told with the group. */
  children?: ReactNode;
}

/** One of a few: native radio buttons, so that the arrow keys go among them. */
export function Choices<Value extends string>(props: ChoicesProps<Value>) {
  const { name, legend, look, values, labelOf, value, onChoose, mark, children } = props;
  return (
    <fieldset className="choices">
      <legend>
        {legend} {mark}
      </legend>
      <div className={look === "segmented" ? "segmented" : "choice-list"}>
        {values.map((one) => (
          <label key={one} className="choice">
            <input
              type="radio"
              name={name}
              value={one}
              checked={one === value}
              onChange={() => onChoose(one)}
            />
            <span>{labelOf(one)}</span>
          </label>
        ))}
      </div>
      {children}
    </fieldset>
  );
}

/** Something that holds or does not. */
export function Check({
  label,
  name,
  checked,
  onChange,
}: {
  label: string;
  /** What a screen reader calls it, where the label alone does not say enough. It begins with the label. */
  name?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  return (
    <label className="choice">
      <input
        type="checkbox"
        aria-label={name}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
