import type { BindAnotherMobile } from "@naisen/journeys/bind-another-mobile";
import type { ForwardWhenBusy } from "@naisen/journeys/forward-when-busy";
import type { PersonalLineIsRefused } from "@naisen/journeys/personal-line-is-refused";
import type { Messages } from "@naisen/messages/ja";
import { PASSWORD } from "../drivers/own-server.ts";

/** The demo's administrator. */
export const credentials = { companyId: "demo", userId: "admin", password: PASSWORD };

/** With what the journeys are walked over the demo company, in the language of the page. */
export function walksIn({ panel, refusals }: Messages) {
  const charge = panel.charge.FLAT_RATE;
  const bind: BindAnotherMobile = {
    credentials,
    search: "たかはし",
    number: "7002",
    mobile: "０７０－３１００－９００２",
    changedCall: { from: "2001", dialled: "7002", before: "080-3200-0002", after: "070-3100-9002" },
    call: { from: "2001", dialled: "7002" },
    after: { rings: "070-3100-9002", shows: "2001", charge },
    before: { rings: "080-3200-0002", shows: "2001", charge },
  };
  const personal: PersonalLineIsRefused = {
    credentials,
    search: "7002",
    number: "7002",
    personalMobile: "080-3200-9104",
    holders: { lineHolder: "森 千尋", contractHolder: "株式会社みなと商事" },
    mobile: "080-3200-0002",
    call: { from: "2001", dialled: "7002" },
    outcome: { rings: "080-3200-0002", shows: "2001", charge },
  };
  const forward: ForwardWhenBusy = {
    credentials,
    search: "7002",
    number: "7002",
    target: { typed: "うけつけ", number: "2001" },
    changedCall: {
      from: "7001",
      dialled: "7002",
      when: panel.preview.situation.BUSY,
      before: panel.preview.wasUnreached,
      after: "2001",
    },
    call: { from: "2002", dialled: "7002" },
    forwarded: { rings: "2001 受付", shows: "2002", charge },
    refused: refusals.CALLEE_BUSY.title,
  };
  return { bind, personal, forward };
}
