import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { Choices } from "../../../components/choices.tsx";
import { Icon } from "../../../components/icon.tsx";
import { isComposing } from "../../../lib/composing.ts";
import { usePanel } from "../../../lib/messages.tsx";
import { useWords } from "../../../lib/words.ts";
import { fieldsOf, type MomentFields, readMoment, thisMinute } from "../moment.ts";
import { useAsk } from "../use-ask.ts";

const route = getRouteApi("/simulator");
const WHEN = ["now", "then"] as const;
const PARTS = ["year", "month", "day", "time"] as const;

/** 日時: now, or a day and a time in Japan. */
export function WhenField() {
  const { simulator } = usePanel();
  const ask = useAsk();
  const { at } = route.useSearch();
  return (
    <Choices
      name="when"
      legend={simulator.when}
      look="segmented"
      values={WHEN}
      labelOf={(one) => (one === "now" ? simulator.now : simulator.chosenTime)}
      value={at === undefined ? "now" : "then"}
      onChoose={(one) => ask({ at: one === "now" ? undefined : thisMinute() })}
    >
      {at === undefined ? null : <Moment at={at} />}
    </Choices>
  );
}

/** What is typed stays as it was typed; another time in the address goes before it. */
function Moment({ at }: { at: string }) {
  const { simulator } = usePanel();
  const words = useWords("calls");
  const ask = useAsk();
  const [typed, setTyped] = useState<MomentFields>(() => fieldsOf(at));
  const [isFaulty, setFaulty] = useState(false);
  const [seen, setSeen] = useState(at);
  const [asked, setAsked] = useState<string | null>(null);
  if (at !== seen) {
    setSeen(at);
    if (at !== asked) setTyped(fieldsOf(at));
  }

  function settle() {
    const read = readMoment(typed);
    setFaulty(read === null);
    if (read === null || read === at) return;
    setAsked(read);
    ask({ at: read });
  }

  return (
    <div className="moment-field">
      <div className="moment">
        {PARTS.map((part) => (
          <label key={part} className={`moment-${part}`}>
            <span>{simulator[part]}</span>
            <input
              className="input"
              inputMode={part === "time" ? "text" : "numeric"}
              autoComplete="off"
              maxLength={5}
              value={typed[part]}
              aria-invalid={isFaulty}
              aria-describedby="moment-fault"
              onChange={(event) => setTyped({ ...typed, [part]: event.currentTarget.value })}
              onBlur={settle}
              onKeyDown={(event) => {
                if (event.key === "Enter" && !isComposing(event)) settle();
              }}
            />
          </label>
        ))}
      </div>
      <div id="moment-fault" role="status">
        {isFaulty ? (
          <p className="field-fault">
            <Icon name="refuse" />
            {words.timeFault}
          </p>
        ) : null}
      </div>
    </div>
  );
}
