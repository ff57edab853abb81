import { forwardWhenBusy } from "@naisen/journeys/forward-when-busy";
import { ja } from "@naisen/messages/ja";
import { test } from "../drivers/own-server.ts";
import { playwrightPanel } from "../drivers/playwright-panel.ts";
import { walksIn } from "./walks.ts";

test("a colleague forwards to reception when busy: seen before, followed by calls, and taken back", async ({
  page,
}) => {
  await forwardWhenBusy(playwrightPanel(page), walksIn(ja).forward);
});
