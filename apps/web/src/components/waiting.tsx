import { usePanel } from "../lib/messages.tsx";
import { useSlow } from "../lib/use-slow.ts";

/** Grey lines where something is being read; it speaks up when that takes long. */
export function Waiting({ lines }: { lines: number }) {
  const { waiting } = usePanel();
  const slow = useSlow(true);
  return (
    <div className="waiting">
      <p role="status" className={slow ? "meta" : "visually-hidden"}>
        {slow ? waiting.slow : waiting.loading}
      </p>
      {Array.from({ length: lines }, (_, line) => line).map((line) => (
        <div key={line} className="waiting-line" />
      ))}
    </div>
  );
}
