import type { ContractView } from "@naisen/api/endpoints/contract";
import { Link } from "@tanstack/react-router";
import { useWords } from "../../../lib/words.ts";

const NOT_PRORATED = new Set(["OFFICE_LINK", "OUTSIDE_050", "OUTSIDE_GATEWAY"]);

/** オプション: what each is for, on how many lines it is, and whether a part of a month is charged in part. */
export function OptionsCard({ contract: { options } }: { contract: ContractView }) {
  const { options: words, number } = useWords("contract");
  return (
    <section className="card" aria-labelledby="options">
      <div className="card-head">
        <h2 id="options">{words.title}</h2>
      </div>
      <table className="contract-table options-table">
        <caption className="visually-hidden">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.contracted}</th>
            <th scope="col">{words.inForce}</th>
            <th scope="col">{words.ending}</th>
            <th scope="col">{words.prorated}</th>
          </tr>
        </thead>
        <tbody>
          {options.map(({ kind, inMenu, contracted, inForce, ending }) => (
            <tr key={kind}>
              <th scope="row">
                {contracted === 0 ? (
                  words.names(kind)
                ) : (
                  <Link
                    to="/contract"
                    search={(now) => ({ ...now, option: kind })}
                    hash="lines"
                    aria-label={words.see(kind)}
                  >
                    {words.names(kind)}
                  </Link>
                )}
                <p className="hint">{words.purpose[kind]}</p>
              </th>
              <td data-label={words.contracted}>{number(contracted)}</td>
              <td data-label={words.inForce}>{number(inForce)}</td>
              <td data-label={words.ending}>{number(ending)}</td>
              <td data-label={words.prorated}>
                {inMenu
                  ? NOT_PRORATED.has(kind)
                    ? words.notProrated
                    : words.mayBeProrated
                  : words.notInMenu}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="contract-note hint">{words.proratedNote}</p>
    </section>
  );
}
