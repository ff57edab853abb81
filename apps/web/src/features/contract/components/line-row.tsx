import type { MobileLineItem } from "@naisen/api/endpoints/contract";
import { violationText } from "@naisen/messages/speak";
import { Link } from "@tanstack/react-router";
import { ExtensionState, Status } from "../../../components/status.tsx";
import { useReasons } from "../../../lib/reasons.ts";
import { useReadable } from "../../../lib/use-readable.ts";
import { useWords } from "../../../lib/words.ts";

type Option = MobileLineItem["options"][number];

/** One mobile line: what was contracted of it, and the extension that it carries, with why that is held; `day` is today. */
export function LineRow({ line, day }: { line: MobileLineItem; day: string }) {
  const { lines: words } = useWords("contract");
  const { display, holder, sameHolder, status, options, twoInOne } = line;
  return (
    <tr>
      <th scope="row">
        {display}
        {twoInOne === null ? null : (
          <p className="hint">
            {words.half(twoInOne.half, twoInOne.other)}
            {twoInOne.inForce ? "" : words.halfOver}
          </p>
        )}
      </th>
      <td data-label={words.holder}>
        {holder}
        {sameHolder ? null : <p className="line-differs">{words.differs}</p>}
      </td>
      <td data-label={words.state}>
        <Status kind={status === "ACTIVE" ? "live" : status === "SUSPENDED" ? "held" : "none"}>
          {words.statusOf(status)}
        </Status>
      </td>
      <td data-label={words.options}>
        {options.length === 0 ? (
          words.noOptions
        ) : (
          <ul>
            {options.map((option) => (
              <LineOption key={option.kind + option.startsOn} option={option} day={day} />
            ))}
          </ul>
        )}
      </td>
      <td data-label={words.extension}>
        <Carried boundTo={line.boundTo} />
      </td>
    </tr>
  );
}

function LineOption({ option, day }: { option: Option; day: string }) {
  const { lines: words, options } = useWords("contract");
  const { kind, startsOn, endsOn, inForce } = option;
  const when = inForce ? (endsOn === null ? null : words.until(endsOn)) : spanText();
  return (
    <li className={inForce ? undefined : "line-over"}>
      {options.names(kind)}
      {when === null ? null : <span className="hint"> {when}</span>}
    </li>
  );

  function spanText(): string {
    return endsOn !== null && endsOn < day ? words.over(endsOn) : words.from(startsOn);
  }
}

function Carried({ boundTo }: Pick<MobileLineItem, "boundTo">) {
  const messages = useReasons();
  const readable = useReadable();
  const { lines: words } = useWords("contract");
  if (boundTo === null) return words.noExtension;
  const { number, name, state, violations } = boundTo;
  return (
    <>
      <Link to="/extensions" search={{ open: number }}>
        {number} {name}
      </Link>{" "}
      <ExtensionState state={state} />
      {violations.map(({ code, path, params }) => (
        <p key={code + path} className="line-differs">
          {violationText(messages, code, readable(params)).title}
        </p>
      ))}
    </>
  );
}
