import type { Answer } from "@naisen/api/endpoint";
import type { getNumberBlock } from "@naisen/api/endpoints/numbers";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { IconButton } from "../../../components/button.tsx";
import { ReadFailure } from "../../../components/read-failure.tsx";
import { Tag } from "../../../components/tag.tsx";
import { Waiting } from "../../../components/waiting.tsx";
import { useDraft } from "../../../lib/draft.ts";
import { useMay } from "../../../lib/reads.ts";
import { useWords } from "../../../lib/words.ts";
import { numberBlockQuery } from "../api/number-block-query.ts";
import { plannedNumbers } from "../planned-numbers.ts";
import { lastOf } from "../thousands.ts";

const route = getRouteApi("/numbers");

type NumberItem = Answer<typeof getNumberBlock>["items"][number];

/** The ten numbers of a cell: who has each, and what can be done with it. */
export function BlockCard({ number }: { number: string }) {
  const words = useWords("numbers");
  const navigate = route.useNavigate();
  const block = useQuery(numberBlockQuery(number));
  const planned = plannedNumbers(useDraft().changes);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const [first, last] = [block.data?.items[0]?.number ?? number, block.data?.items.at(-1)?.number];
  return (
    <section className="card" aria-labelledby="block-title">
      <div className="card-head">
        <h2 id="block-title" ref={heading} tabIndex={-1}>
          {words.blockTitle(first, last ?? lastOf(first, 10))}
        </h2>
        <span className="spacer" />
        <IconButton
          icon="cross"
          label={words.closeBlock}
          onClick={() =>
            void navigate({ search: (now) => ({ ...now, block: undefined }), resetScroll: false })
          }
        />
      </div>
      {block.isPending ? <Waiting lines={10} /> : null}
      {block.isError ? (
        <div className="card-body">
          <ReadFailure error={block.error} onAgain={() => void block.refetch()} />
        </div>
      ) : null}
      {block.data === undefined ? null : (
        <table className="numbers-rows numbers-block">
          <caption className="visually-hidden">{words.blockTitle(first, last ?? first)}</caption>
          <thead>
            <tr>
              <th scope="col">{words.number}</th>
              <th scope="col">{words.state}</th>
              <th scope="col">{words.who}</th>
            </tr>
          </thead>
          <tbody>
            {block.data.items.map((item) => (
              <tr key={item.number}>
                <th scope="row">{item.number}</th>
                <td>{words.stateOf[item.state]}</td>
                <td>
                  <WhatOf item={item} isPlanned={planned.has(item.number)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function WhatOf({ item, isPlanned }: { item: NumberItem; isPlanned: boolean }) {
  const words = useWords("numbers");
  const { number, state, name, other, freeOn } = item;
  const mayAdd = useMay("applyChanges");
  if (isPlanned) {
    return (
      <Link to="/plan" title={words.plannedNote}>
        <Tag kind="change">{words.planned}</Tag> <span className="meta">{words.plannedNote}</span>
      </Link>
    );
  }
  switch (state) {
    case "USED":
      if (name === null) return <span className="meta">{words.anothers}</span>;
      return (
        <Link to="/extensions" search={{ open: number }} aria-label={`${words.open(number)} ${name}`}>
          {name}
        </Link>
      );
    case "FREE":
      if (!mayAdd) return null;
      return (
        <Link to="/extensions" search={{ add: "MOBILE", number }} aria-label={words.addOf(number)}>
          {words.add}
        </Link>
      );
    case "RESERVED":
      return <span className="meta">{words.reservedFor(other ?? number)}</span>;
    case "BLOCKED":
      return <span className="meta">{words.overlaps(other ?? "", name ?? "")}</span>;
    case "COOLING_OFF":
      return <span className="meta">{words.restsUntil(name ?? "", freeOn ?? "")}</span>;
    case "MALFORMED":
      return null;
  }
}
