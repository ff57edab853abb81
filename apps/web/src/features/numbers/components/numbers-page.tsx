import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { NumberMap } from "../../../components/number-map.tsx";
import { ReadFailure } from "../../../components/read-failure.tsx";
import { Waiting } from "../../../components/waiting.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { numberMapQuery } from "../../../lib/number-reads.ts";
import { useWords } from "../../../lib/words.ts";
import { thousandOf } from "../thousands.ts";
import { BlockCard } from "./block-card.tsx";
import { FreeCard } from "./free-card.tsx";
import { MapLegend } from "./map-legend.tsx";
import { MapTable } from "./map-table.tsx";
import { SpanPicker } from "./span-picker.tsx";
import "../../../styles/ledger.css";
import "../../../styles/numbers.css";
import "../../../styles/settings.css";

const route = getRouteApi("/numbers");

/** 番号マップ: which numbers are in use and which are free, ten in a cell; and where to find some in a row. */
export function NumbersPage() {
  const { titleOf } = usePanel();
  const words = useWords("numbers");
  const { from, block } = route.useSearch();
  const map = useQuery(numberMapQuery(from === undefined ? {} : { from }));
  const title = from === undefined ? words.inUse : words.thousand(thousandOf(from));
  return (
    <main id="main" className="page">
      <title>{titleOf(words.title)}</title>
      <div className="page-head">
        <h1>{words.title}</h1>
      </div>
      <div className="numbers-layout">
        <section className="card" aria-labelledby="numbers-map-title">
          <div className="card-head">
            <h2 id="numbers-map-title">{title}</h2>
          </div>
          <div className="card-body numbers-body">
            <SpanPicker from={from} />
            {map.isError ? <ReadFailure error={map.error} onAgain={() => void map.refetch()} /> : null}
            {map.isPending ? <Waiting lines={6} /> : null}
            {map.data === undefined ? null : map.data.rows.length === 0 ? (
              <p>{words.nothingInUse}</p>
            ) : (
              <>
                <NumberMap key={title} rows={map.data.rows} opened={block} />
                <p className="hint">{words.hint}</p>
                <MapLegend />
                <MapTable rows={map.data.rows} />
              </>
            )}
          </div>
        </section>
        <div className="numbers-side">
          {block === undefined ? null : <BlockCard key={block} number={block} />}
          <FreeCard near={from ?? map.data?.free ?? undefined} free={map.data?.free} />
        </div>
      </div>
    </main>
  );
}
