import { useState } from "react";
import { Tag } from "../../../components/tag.tsx";
import { useWords } from "../../../lib/words.ts";
import type { Operation } from "../description.ts";
import type { Shapes } from "../shape.ts";
import { CurlExample } from "./curl-example.tsx";
import { ShapeParts, ShapeWord } from "./shape-parts.tsx";
import { WhoMay } from "./who-may.tsx";

interface EntryProps {
  operation: Operation;
  shapes: Shapes;
}

/** An operation in one line; opened, all of it. What is closed is not drawn. */
export function OperationEntry({ operation, shapes }: EntryProps) {
  const words = useWords("reference");
  const [isOpen, setOpen] = useState(false);
  const { id, method, path, summary, token } = operation;
  return (
    <details
      id={id}
      className="operation"
      aria-label={`${method} ${path}`}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <span className="operation-call">
          <code className={`method method-${method.toLowerCase()}`}>{method}</code>{" "}
          <code className="operation-path">{path}</code>
        </span>
        <span className="operation-says">{summary}</span>
        <Tag kind="plain">{words.byToken[token ?? "NONE"]}</Tag>
      </summary>
      {isOpen ? <Opened operation={operation} shapes={shapes} /> : null}
    </details>
  );
}

function Opened({ operation, shapes }: EntryProps) {
  const words = useWords("reference");
  const { parameters, body, answers, refusals, token } = operation;
  return (
    <div className="operation-open">
      <WhoMay operation={operation} />
      {parameters.length === 0 ? null : (
        <section>
          <h3>{words.parameters}</h3>
          <ul className="shape">
            {parameters.map((parameter) => (
              <li key={`${parameter.in} ${parameter.name}`}>
                <ShapeWord name={parameter.name} required={parameter.required} shape={parameter.schema} />{" "}
                <span className="meta">{parameter.in}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {body === null ? null : (
        <section>
          <h3>{words.body}</h3>
          <ShapeParts shape={body} shapes={shapes} />
        </section>
      )}
      <section>
        <h3>{words.answers}</h3>
        {answers.map(({ status, media, shape }) => (
          <div key={status}>
            <p>
              <code>{status}</code> <span className="meta">{media === "" ? words.nothingBack : media}</span>
            </p>
            {shape === null ? null : <ShapeParts shape={shape} shapes={shapes} />}
          </div>
        ))}
      </section>
      <section>
        <h3>{words.refusals}</h3>
        <ul className="shape">
          {refusals.map(({ status, codes }) => (
            <li key={status}>
              <code>{status}</code> <span className="meta">{codes}</span>
            </li>
          ))}
        </ul>
      </section>
      {token === null ? null : <CurlExample operation={operation} shapes={shapes} />}
    </div>
  );
}
