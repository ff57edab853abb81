import type { ExtensionItem } from "@naisen/api/endpoints/extensions";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { NotAnswered } from "../../lib/ask.ts";
import { extensionQuery } from "../../lib/reads.ts";
import { useReasons } from "../../lib/reasons.ts";
import { nameOf } from "../../lib/use-party.ts";
import { callerParam, typedCallerParam } from "./party.ts";

/** Text that stands in the caller's box without being a caller; the fault says why, null while it is looked up. */
interface Left {
  readonly text: string;
  readonly fault: string | null;
}

/** What the server says of text that is no extension's number. */
const NOBODY: ReadonlySet<string> = new Set(["not-found", "request.malformed"]);

/**
 * Makes a caller of what was picked or typed. Text is looked up before it is anybody, and as long as it is nobody
 * there is no caller, so that no result of another caller stands below it.
 */
export function useTypedCaller(setFrom: (from: string | undefined) => void) {
  const messages = useReasons();
  const { simulator, waiting } = messages.panel;
  const queries = useQueryClient();
  const [left, setLeft] = useState<Left | null>(null);
  const turn = useRef(0);
  useEffect(
    () => () => {
      turn.current += 1;
    },
    [],
  );

  function settle(next: Left | null, from?: string | undefined) {
    turn.current += 1;
    setLeft(next);
    setFrom(from);
  }

  /** Only an extension that has a phone can call. */
  function pick(item: ExtensionItem) {
    const param = callerParam(item);
    if (param === null) settle({ text: nameOf(item), fault: simulator.pickFrom });
    else settle(null, param);
  }

  /** A line that has no extension may be asked about too, and a number outside. */
  async function type(text: string): Promise<void> {
    if (text === "") return settle(null);
    const number = typedCallerParam(text);
    if (number !== null) return settle(null, number);
    settle({ text, fault: null });
    const own = turn.current;
    const found = await lookUp(text);
    if (turn.current !== own) return;
    if (typeof found === "string") settle({ text, fault: found });
    else pick(found);
  }

  async function lookUp(text: string): Promise<ExtensionItem | string> {
    try {
      return await queries.fetchQuery({ ...extensionQuery(text), staleTime: 0 });
    } catch (error) {
      if (!(error instanceof NotAnswered)) throw error;
      if (error.problem === null) return waiting.unreachableTitle;
      const { code, title } = error.problem;
      return NOBODY.has(code) ? simulator.nobodyHas(text) : title;
    }
  }

  return { left, pick, type };
}
