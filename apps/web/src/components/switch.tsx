interface SwitchProps {
  id: string;
  /** The word that stands beside it: 入 or 切. */
  word: string;
  checked: boolean;
  describedBy: string;
  invalid: boolean;
  onChange: (checked: boolean) => void;
}

/** A setting that is on or off, said by word and by shape. */
export function Switch({ id, word, checked, describedBy, invalid, onChange }: SwitchProps) {
  return (
    <span className="switch">
      <input
        id={id}
        type="checkbox"
        role="switch"
        checked={checked}
        aria-checked={checked}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span aria-hidden="true">{word}</span>
    </span>
  );
}
