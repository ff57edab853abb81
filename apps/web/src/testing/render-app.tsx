import { ja } from "@naisen/messages/ja";
import { createMemoryHistory } from "@tanstack/react-router";
import { render } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { App } from "../app/app.tsx";
import { createQueryClient } from "../app/query-client.ts";
import { createPanelRouter } from "../app/router.tsx";
import { LeaveContext } from "../lib/leave.ts";
import { noteAnswered } from "../lib/reachability.ts";
import { noteSessionFound } from "../lib/session-lost.ts";
import { furnishPlatform } from "./platform.ts";

/** The whole panel at an address, with somebody at its keyboard. `left` names the pages that it was left for. */
export function renderApp(path: string, hands: Parameters<typeof userEvent.setup>[0] = {}) {
  furnishPlatform();
  noteAnswered(true);
  noteSessionFound();
  window.scrollTo = () => undefined;
  const left: string[] = [];
  const queries = createQueryClient({ retries: 0 });
  const history = createMemoryHistory({ initialEntries: [path] });
  const router = createPanelRouter(queries, history);
  render(
    <LeaveContext value={(to) => void left.push(to)}>
      <App messages={ja} queries={queries} router={router} />
    </LeaveContext>,
  );
  return { user: userEvent.setup(hands), router, queries, left };
}
