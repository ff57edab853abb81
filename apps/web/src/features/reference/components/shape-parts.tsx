import { useState } from "react";
import { useWords } from "../../../lib/words.ts";
import { limitsOf, type Part, partsOf, type Shape, type Shapes, wordOf } from "../shape.ts";

/** A shape in a word, and below it what is in it. */
export function ShapeParts({ shape, shapes }: { shape: Shape; shapes: Shapes }) {
  return (
    <div className="shape-whole">
      <code>{wordOf(shape)}</code>
      <Parts parts={partsOf(shape, shapes)} shapes={shapes} />
    </div>
  );
}

function Parts({ parts, shapes }: { parts: readonly Part[]; shapes: Shapes }) {
  const words = useWords("reference");
  if (parts.length === 0) return null;
  return (
    <>
      {parts[0]?.isVariant ? <p className="meta">{words.either}</p> : null}
      <ul className="shape">
        {parts.map((part) => (
          <li key={part.name}>
            <PartEntry part={part} shapes={shapes} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** One part; what is in it is drawn when it is opened, so that shapes may go round in a circle. */
function PartEntry({ part, shapes }: { part: Part; shapes: Shapes }) {
  const [isOpen, setOpen] = useState(false);
  const inner = partsOf(part.shape, shapes);
  if (inner.length === 0) return <ShapeWord {...part} />;
  return (
    <details aria-label={part.name} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <ShapeWord {...part} />
      </summary>
      {isOpen ? <Parts parts={inner} shapes={shapes} /> : null}
    </details>
  );
}

/** A name with its type, whether it must be there, and what else holds for it. */
export function ShapeWord({
  name,
  required,
  isVariant = false,
  shape,
}: Pick<Part, "name" | "required" | "shape"> & { isVariant?: boolean }) {
  const words = useWords("reference");
  const word = wordOf(shape);
  const limits = limitsOf(shape);
  return (
    <span className="shape-word">
      <code>
        <b>{name}</b>
      </code>{" "}
      {isVariant && word === name ? null : <code className="meta">{word}</code>}{" "}
      {required ? <span className="field-required">{words.required}</span> : null}{" "}
      {limits === "" ? null : <span className="meta">{limits}</span>}
    </span>
  );
}
