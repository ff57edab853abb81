import { forwardWhenBusy } from "@naisen/journeys/forward-when-busy";
import { ja } from "@naisen/messages/ja";
import { PASSWORD, test } from "../drivers/own-server.ts";
import { playwrightPanel } from "../drivers/playwright-panel.ts";

test("a colleague forwards to reception when busy: seen before, followed by calls, and taken back", async ({
  page,
}) => {
  await forwardWhenBusy(playwrightPanel(page), {
    credentials: { companyId: "demo", userId: "admin", password: PASSWORD },
    search: "7002",
    number: "7002",
    target: { typed: "うけつけ", number: "2001" },
    changedCall: {
      from: "7001",
      dialled: "7002",
      when: ja.panel.preview.situation.BUSY,
      before: "つながらない",
      after: "2001",
    },
    call: { from: "2002", dialled: "7002" },
    forwarded: { rings: "2001 受付", shows: "2002", charge: "定額" },
    refused: ja.refusals.CALLEE_BUSY.title,
  });
});
