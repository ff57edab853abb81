import type { Request } from "@naisen/api/endpoint";
import type { findFreeNumbers } from "@naisen/api/endpoints/numbers";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button } from "../../../components/button.tsx";
import { freeNumbersQuery } from "../../../lib/number-reads.ts";
import { useMay } from "../../../lib/reads.ts";
import { useWords } from "../../../lib/words.ts";

interface FreeNumbersProps {
  /** Near which number, or beside extensions of which kind and site. */
  beside: Omit<NonNullable<Request<typeof findFreeNumbers>["query"]>, "run" | "limit">;
  onTake: (number: string) => void;
}

/** A few numbers that nobody has, as the number rules see it; one takes them by a press. */
export function FreeNumbers({ beside, onTake }: FreeNumbersProps) {
  const words = useWords("editing");
  const found = useQuery({
    ...freeNumbersQuery({ ...beside, limit: "2" }),
    placeholderData: keepPreviousData,
    enabled: beside.near === undefined || /^\d{2,8}$/.test(beside.near),
  });
  const mayTake = useMay("applyChanges");
  if (found.data === undefined || !mayTake) return null;
  const { items } = found.data;
  return (
    <p className="hint suggestions">
      {items.length === 0 ? words.add.noFreeNumber : words.free}
      {items.map((number) => (
        <Button key={number} look="link" aria-label={words.takeFree(number)} onClick={() => onTake(number)}>
          {number}
        </Button>
      ))}
      <Link to="/numbers" search={items[0] === undefined ? {} : { from: items[0] }}>
        {words.toMap}
      </Link>
    </p>
  );
}
