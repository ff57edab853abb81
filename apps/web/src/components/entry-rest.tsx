import type { HistoryEntry } from "@naisen/api/history-entry";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { wholeEntryQuery } from "../lib/whole-entry.ts";
import { useWords } from "../lib/words.ts";
import { Button } from "./button.tsx";
import { ReadFailure } from "./read-failure.tsx";
import { Status } from "./status.tsx";

/** More than that nobody reads line by line. */
const MOST_LISTED = 1_000;

/** An entry as far as it is known: a list has the first of it, and the rest is read when somebody asks for it. */
export function useWholeEntry(entry: HistoryEntry) {
  const [isAsked, setAsked] = useState(false);
  const whole = useQuery({ ...wholeEntryQuery(entry.id), enabled: isAsked });
  return {
    known: whole.data ?? entry,
    rest: {
      error: whole.error,
      isReading: isAsked && whole.isFetching,
      read: () => (isAsked ? void whole.refetch() : setAsked(true)),
    },
  };
}

interface RestProps {
  /** How many changes of the entry are in none of its rows. */
  count: number;
  rest: ReturnType<typeof useWholeEntry>["rest"];
}

/** What an entry did beside what its rows tell: a button that shows it too, or how much it is. */
export function EntryRest({ count, rest: { error, isReading, read } }: RestProps) {
  const { entry: words } = useWords("history");
  if (count > MOST_LISTED) return <p className="entry-note">{words.restNotListed(count)}</p>;
  if (isReading) {
    return (
      <p className="entry-note">
        <Status kind="work">{words.restReading}</Status>
      </p>
    );
  }
  if (error !== null) return <ReadFailure error={error} onAgain={read} />;
  return (
    <p className="entry-note">
      <Button look="link" onClick={read}>
        {words.rest(count)}
      </Button>
    </p>
  );
}
