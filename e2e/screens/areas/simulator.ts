import { failing } from "../answers.ts";
import type { Screen } from "../screen.ts";

const CALL = "/simulator?from=desk:2001&dialled=7002";

export const SIMULATOR: readonly Screen[] = [
  { name: "simulator-empty", as: "admin", path: "/simulator" },
  { name: "simulator", as: "admin", path: CALL },
  {
    name: "simulator-voicemail",
    as: "admin",
    path: "/simulator?from=desk:2001&dialled=7031&state=no-answer",
  },
  { name: "simulator-busy", as: "admin", path: `${CALL}&state=busy` },
  { name: "simulator-refused", as: "admin", path: "/simulator?from=desk:2001&dialled=7999" },
  { name: "simulator-held", as: "admin", path: "/simulator?from=desk:2001&dialled=7058" },
  {
    name: "simulator-abroad",
    as: "admin",
    path: "/simulator?from=mobile:07031000001&dialled=7002&place=abroad",
  },
  { name: "simulator-outside", as: "admin", path: "/simulator?from=outside:0312345678&dialled=7002" },
  { name: "simulator-emergency", as: "admin", path: "/simulator?from=mobile:07031000001&dialled=110" },
  { name: "simulator-site-down", as: "admin", path: `${CALL}&down=tokyo&at=2026-12-01T09:00&congestion=on` },
  {
    name: "simulator-failed",
    as: "admin",
    path: CALL,
    arrange: failing("**/api/calls/explain"),
    isRefused: true,
  },
];
