import type { Me } from "./endpoints/session.ts";

/** So many minutes a session lasts unused, by role. */
export const IDLE_MINUTES = { OPERATOR: 30, ADMIN: 30, AUDITOR: 30, USER: 60 } as const satisfies Record<
  Me["role"],
  number
>;
