import type { Answer } from "@naisen/api/endpoint";
import { checkExport } from "@naisen/api/endpoints/exports";
import { useQuery } from "@tanstack/react-query";
import { Dialog } from "../../../components/dialog.tsx";
import { Notice } from "../../../components/notice.tsx";
import { ReadFailure } from "../../../components/read-failure.tsx";
import { Waiting } from "../../../components/waiting.tsx";
import { ask } from "../../../lib/ask.ts";
import { usePanel } from "../../../lib/messages.tsx";
import { SETTINGS } from "../../../lib/reads.ts";
import { useWords } from "../../../lib/words.ts";
import { exportPath, type FileWish } from "../export-path.ts";
import { conditionsOf, type ExtensionsSearch } from "../search.ts";
import { SaveLink } from "./save-link.tsx";
import "../../../styles/list-acts.css";

const SHIFT_JIS = { encoding: "shift_jis" } as const satisfies FileWish;

interface ShiftJisDialogProps {
  search: ExtensionsSearch;
  onClose: () => void;
}

/** What Shift_JIS cannot say is told before anything is saved, with both ways on. */
export function ShiftJisDialog({ search, onClose }: ShiftJisDialogProps) {
  const { csv } = useWords("listing");
  const query = { ...conditionsOf(search), ...SHIFT_JIS };
  const check = useQuery({
    queryKey: [SETTINGS, "export", query],
    queryFn: ({ signal }) => ask(checkExport, { query }, signal),
    gcTime: 0,
  });
  const isWhole = check.data?.unwritable.length === 0;
  return (
    <Dialog
      title={csv.shiftJis}
      onClose={onClose}
      wide={check.data !== undefined && !isWhole}
      actions={
        check.data === undefined ? undefined : isWhole ? (
          <Save href={exportPath(search, SHIFT_JIS)} onClose={onClose} primary text={csv.saveShiftJis} />
        ) : (
          <>
            <Save
              href={exportPath(search, { ...SHIFT_JIS, unwritable: "mark" })}
              onClose={onClose}
              text={csv.saveMarked}
            />
            <Save
              href={exportPath(search, { encoding: "utf-8-bom" })}
              onClose={onClose}
              primary
              text={csv.saveUtf8}
            />
          </>
        )
      }
    >
      {check.isPending ? <Waiting lines={3} /> : null}
      {check.isError ? <ReadFailure error={check.error} onAgain={() => void check.refetch()} /> : null}
      {check.data !== undefined && isWhole ? <p>{csv.allWritable(check.data.total)}</p> : null}
      {check.data === undefined || isWhole ? null : <UnwritableCells {...check.data} />}
    </Dialog>
  );
}

function Save({
  href,
  text,
  primary = false,
  onClose,
}: {
  href: string;
  text: string;
  primary?: boolean;
  onClose: () => void;
}) {
  return (
    <SaveLink
      href={href}
      className={primary ? "button button-primary" : "button button-plain"}
      onPress={onClose}
    >
      {text}
    </SaveLink>
  );
}

function UnwritableCells({ unwritable, more }: Answer<typeof checkExport>) {
  const { list } = usePanel();
  const { csv } = useWords("listing");
  return (
    <>
      <Notice kind="warn" title={csv.unwritableTitle(unwritable.length, more)}>
        <p>{csv.unwritableRemedy}</p>
      </Notice>
      <table className="unwritable">
        <caption className="visually-hidden">{csv.unwritableCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{list.column}</th>
            <th scope="col">{csv.column}</th>
            <th scope="col">{csv.text}</th>
            <th scope="col">{csv.characters}</th>
          </tr>
        </thead>
        <tbody>
          {unwritable.map(({ number, column, text, characters }) => (
            <tr key={`${number} ${column}`}>
              <th scope="row">{number}</th>
              <td>{column}</td>
              <td>{text}</td>
              <td>
                <b>{[...characters].join(" ")}</b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
