import { LIST_COLUMNS } from "@naisen/api/preferences";
import { lazy, Suspense } from "react";
import { Button } from "../../../components/button.tsx";
import { Check } from "../../../components/choices.tsx";
import { Menu } from "../../../components/menu.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { useMay } from "../../../lib/reads.ts";
import type { Conditions } from "../search.ts";
import { useListLook } from "../use-list-look.ts";
import type { Choosing } from "../use-selection.ts";

/** Fetches what is done with a selection, before anybody has chosen anything. */
export const loadBulkBar = () => import("./bulk-bar.tsx");
const BulkBar = lazy(async () => ({ default: (await loadBulkBar()).BulkBar }));

/** The strip above the table: how to choose, or what can be done with what is chosen. It keeps its place in both. */
export function ListStrip({ choosing, conditions }: { choosing: Choosing; conditions: Conditions }) {
  const hint = <Hint choosing={choosing} />;
  return (
    <div className={choosing.count === 0 ? "strip" : "strip strip-chosen"}>
      {choosing.count === 0 ? (
        hint
      ) : (
        <Suspense fallback={hint}>
          <BulkBar choosing={choosing} conditions={conditions} />
        </Suspense>
      )}
    </div>
  );
}

function Hint({ choosing }: { choosing: Choosing }) {
  const { list } = usePanel();
  return (
    <>
      {useMay("applyChanges") ? (
        <>
          <span className="meta strip-hint">{list.choosingHint}</span>
          <Button look="link" className="strip-link" onClick={choosing.chooseAll}>
            {list.chooseAll(choosing.total)}
          </Button>
        </>
      ) : null}
      <span className="spacer" />
      <ColumnsMenu />
    </>
  );
}

function ColumnsMenu() {
  const { list, fields } = usePanel();
  const { preferences, change } = useListLook();
  const { columns } = preferences;
  return (
    <Menu label={list.columns} name={list.chooseColumns} className="button button-plain button-small">
      {LIST_COLUMNS.map((column) => (
        <Check
          key={column}
          label={fields[column]}
          checked={columns.includes(column)}
          onChange={(shown) =>
            void change({
              columns: LIST_COLUMNS.filter((one) => (one === column ? shown : columns.includes(one))),
            })
          }
        />
      ))}
    </Menu>
  );
}
