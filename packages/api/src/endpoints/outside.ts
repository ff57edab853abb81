import * as z from "zod/mini";
import { defineEndpoint } from "../endpoint.ts";
import { nothing } from "../nothing.ts";
import { outsidePolicy } from "../outside.ts";
import { companyId } from "../scalars.ts";

/** What an alarm of outside calls is raised for: many on a day, many out of hours, or the cap. */
const outsideAlarm = z.enum(["MANY_CALLS", "OUT_OF_HOURS", "CAP"]);

/** How many calls went out today, and of what an alarm was raised. */
export const outsideToday = z.strictObject({
  /** In the company's time zone. */
  day: z.string(),
  calls: z.number(),
  /** Of them: at night, on a Saturday or on a Sunday. */
  outOfHours: z.number(),
  alarms: z.array(outsideAlarm),
});

/** What goes out of the company and how much did today, as the next call finds it. */
export const getOutside = defineEndpoint({
  name: "getOutside",
  method: "GET",
  path: "/api/outside",
  params: nothing,
  query: nothing,
  body: null,
  success: {
    status: 200,
    body: z.strictObject({ policy: outsidePolicy, revision: z.number(), today: outsideToday }),
  },
  problems: ["not-found"],
});
export type OutsideNow = z.output<typeof getOutside.success.body>;

/**
 * Stops every outside call from the next one on. It asks for no fresh proof of who it is; lifting the freeze, by a change
 * set, does. An operator names the company; an administrator's is their own and may be left out.
 */
export const freezeOutside = defineEndpoint({
  name: "freezeOutside",
  method: "POST",
  path: "/api/outside/freeze",
  params: nothing,
  query: z.strictObject({ company: z.optional(companyId) }),
  body: null,
  success: { status: 204, body: null },
  problems: ["not-found"],
});
