import type { ExtensionItem } from "@naisen/api/endpoints/extensions";
import { usePanel } from "../../../lib/messages.tsx";
import { useWords } from "../../../lib/words.ts";
import { byDepartment, type Order, type Section } from "../number-list.ts";

/** The sheet itself: one table in two columns of the page, its head again at the top of each. */
export function NumberListSheet({ items, order }: { items: readonly ExtensionItem[]; order: Order }) {
  const { sheet } = useWords("listing");
  if (items.length === 0) {
    return (
      <div className="card card-empty">
        <p>
          <b>{sheet.emptyTitle}</b>
        </p>
        <p className="meta">{sheet.emptyText}</p>
      </div>
    );
  }
  const sections: readonly Section[] = order === "department" ? byDepartment(items) : [{ name: null, items }];
  const isGrouped = order === "department";
  return (
    <div className="card number-sheet">
      <p className="meta" role="status">
        {sheet.count(items.length)}
      </p>
      <div className="number-columns">
        <table>
          <caption className="visually-hidden">{sheet.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{sheet.columns.number}</th>
              <th scope="col">{sheet.columns.name}</th>
              <th scope="col">{isGrouped ? sheet.columns.kana : sheet.columns.department}</th>
            </tr>
          </thead>
          {sections.map((section) => (
            <SectionRows key={section.name ?? ""} section={section} isGrouped={isGrouped} />
          ))}
        </table>
      </div>
    </div>
  );
}

function SectionRows({ section, isGrouped }: { section: Section; isGrouped: boolean }) {
  const { empty } = usePanel();
  const { sheet } = useWords("listing");
  return (
    <tbody>
      {isGrouped ? (
        <tr className="number-section">
          <th scope="rowgroup" colSpan={3}>
            {section.name ?? sheet.noDepartment}
          </th>
        </tr>
      ) : null}
      {section.items.map(({ id, number, name, kana, department }) => (
        <tr key={id}>
          <th scope="row">{number}</th>
          <td>{name}</td>
          <td className="meta">{(isGrouped ? kana : department) ?? empty}</td>
        </tr>
      ))}
    </tbody>
  );
}
