import "../styles/pictures.css";
import { Fragment } from "react";

/** One place on the way of a call. */
export interface PathNode {
  readonly title: string;
  readonly note: string;
  readonly tone: "plain" | "callee" | "end" | "lost" | "before";
}

/** What lies between two places. */
export interface PathHop {
  readonly above: string;
  readonly below: string;
  /** Dashed: because the place before does not answer, is busy or is not there. Later: only if it does not answer. */
  readonly look?: "dashed" | "later";
}

/** The way of a call, left to right, and beside it the same as a list for who does not see it. */
export function CallPath({
  label,
  nodes,
  hops,
  steps,
}: {
  /** What the list is called. */
  label: string;
  nodes: readonly PathNode[];
  hops: readonly PathHop[];
  /** Each node in words, with what leads to it. */
  steps: readonly string[];
}) {
  return (
    <>
      <div className="flow" aria-hidden="true">
        {nodes.map((node, place) => {
          const hop = place === 0 ? undefined : hops[place - 1];
          return (
            <Fragment key={node.title + node.note + node.tone}>
              {hop === undefined ? null : <Hop hop={hop} />}
              <Node node={node} />
            </Fragment>
          );
        })}
      </div>
      <ol className="visually-hidden" aria-label={label}>
        {nodes.map((node, place) => (
          <li key={node.title + node.note + node.tone}>{steps[place]}</li>
        ))}
      </ol>
    </>
  );
}

/** A path whose last place changes: what it was, faint, above what it will be. */
export function CallFork({
  label,
  nodes,
  before,
  after,
}: {
  label: string;
  nodes: readonly PathNode[];
  before: PathNode;
  after: PathNode;
}) {
  return (
    <div className="fork" role="img" aria-label={label}>
      {nodes.map((node, place) => (
        <Fragment key={node.title}>
          {place === 0 ? null : <Arrow />}
          <Node node={node} />
        </Fragment>
      ))}
      <ForkLines />
      <div className="fork-ends">
        <Node node={before} />
        <Node node={after} />
      </div>
    </div>
  );
}

/** A path in short form, without words between the places. */
export function ShortPath({ label, nodes }: { label: string; nodes: readonly PathNode[] }) {
  return (
    <div className="fork fork-single" role="img" aria-label={label}>
      {nodes.map((node, place) => (
        <Fragment key={node.title + node.tone}>
          {place === 0 ? null : <Arrow />}
          <Node node={node} />
        </Fragment>
      ))}
    </div>
  );
}

function Node({ node }: { node: PathNode }) {
  return (
    <div className={`path-node path-node-${node.tone}`}>
      <b>{node.title}</b>
      <span>{node.note}</span>
    </div>
  );
}

function Hop({ hop }: { hop: PathHop }) {
  return (
    <div className={hop.look === undefined ? "hop" : `hop hop-${hop.look}`}>
      <b>{hop.above}</b>
      <div className="hop-way">
        <svg viewBox="0 0 10 12" aria-hidden="true">
          <path className="hop-head" d="M0 1l9 5-9 5z" />
        </svg>
      </div>
      <span>{hop.below}</span>
    </div>
  );
}

function Arrow() {
  return (
    <svg className="path-arrow" viewBox="0 0 30 12" aria-hidden="true">
      <path className="hop-line" d="M2 6h20" />
      <path className="hop-head" d="M20 1l9 5-9 5z" />
    </svg>
  );
}

function ForkLines() {
  return (
    <svg className="fork-lines" viewBox="0 0 36 116" aria-hidden="true">
      <path className="fork-before" d="M0 58h10q6 0 6-6V33q0-6 6-6h4" />
      <path className="fork-before-head" d="M26 22l9 5-9 5z" />
      <path className="hop-line" d="M0 58h10q6 0 6 6v19q0 6 6 6h4" />
      <path className="hop-head" d="M26 84l9 5-9 5z" />
    </svg>
  );
}
