import { Icon } from "./icon.tsx";

interface StepperProps {
  id: string;
  unit: string;
  less: string;
  more: string;
  value: string;
  least: number;
  most: number;
  /** Where stepping begins while nothing is typed. */
  start: number;
  describedBy: string;
  invalid: boolean;
  onChange: (value: string) => void;
  onLeave: () => void;
}

/** A small number to type, or to step by one; ↑ and ↓ step too. */
export function Stepper({ id, unit, less, more, value, least, most, start, ...rest }: StepperProps) {
  const step = (by: number) => {
    const now = value.trim() === "" ? start - by : Number(value.normalize("NFKC"));
    if (Number.isInteger(now)) rest.onChange(String(Math.min(most, Math.max(least, now + by))));
  };
  return (
    <div className="stepper">
      <button type="button" aria-label={less} title={less} onClick={() => step(-1)}>
        <Icon name="dash" />
      </button>
      <span className="stepper-value">
        <input
          id={id}
          inputMode="numeric"
          autoComplete="off"
          value={value}
          aria-invalid={rest.invalid}
          aria-describedby={rest.describedBy}
          onChange={(event) => rest.onChange(event.currentTarget.value)}
          onBlur={rest.onLeave}
          onKeyDown={(event) => {
            const by = { ArrowUp: 1, ArrowDown: -1 }[event.key];
            if (by === undefined) return;
            event.preventDefault();
            step(by);
          }}
        />
        <span aria-hidden="true">{unit}</span>
      </span>
      <button type="button" aria-label={more} title={more} onClick={() => step(1)}>
        <Icon name="plus" />
      </button>
    </div>
  );
}
