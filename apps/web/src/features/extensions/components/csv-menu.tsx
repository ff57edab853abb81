import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { Menu } from "../../../components/menu.tsx";
import { useWords } from "../../../lib/words.ts";
import { exportPath } from "../export-path.ts";
import { SaveLink } from "./save-link.tsx";
import { ShiftJisDialog } from "./shift-jis-dialog.tsx";

const route = getRouteApi("/extensions");

/** The list as a file, and on paper. */
export function CsvMenu() {
  const { csv, sheet } = useWords("listing");
  const search = route.useSearch();
  const [isChecking, setIsChecking] = useState(false);
  return (
    <>
      <Menu label={csv.menu} name={csv.menuName}>
        <SaveLink href={exportPath(search, { encoding: "utf-8-bom" })} className="menu-item">
          {csv.utf8}
        </SaveLink>
        <button type="button" className="menu-item" onClick={() => setIsChecking(true)}>
          {csv.shiftJis}
        </button>
        <Link to="/number-list" className="menu-item">
          {sheet.print}
        </Link>
      </Menu>
      {isChecking ? <ShiftJisDialog search={search} onClose={() => setIsChecking(false)} /> : null}
    </>
  );
}
