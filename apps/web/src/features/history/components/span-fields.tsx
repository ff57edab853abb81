import { Field } from "../../../components/field.tsx";
import { useWords } from "../../../lib/words.ts";

/** The first and the last day of what is shown. */
type Span = Readonly<Partial<Record<"from" | "to", string | undefined>>>;

interface SpanFieldsProps {
  search: Span;
  today: string;
  onChange: (some: Span) => void;
}

/** Fields for the first and the last day that a log is to show. */
export function SpanFields({ search, today, onChange }: SpanFieldsProps) {
  const { filters: words } = useWords("history");
  return (
    <div className="history-span">
      {(["from", "to"] as const).map((end) => (
        <Field key={end} id={end} label={words[end]}>
          <input
            id={end}
            type="date"
            className="input"
            max={today}
            value={search[end] ?? ""}
            onChange={(event) => onChange({ [end]: event.currentTarget.value || undefined })}
          />
        </Field>
      ))}
    </div>
  );
}
