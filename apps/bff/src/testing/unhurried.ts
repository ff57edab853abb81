import { Asks } from "../sessions/asks.ts";

/** Asks between which an hour passes each time: for tests that go through everything, as nobody does. */
export function unhurried(): Asks {
  let hours = 0;
  return new Asks(() => {
    hours += 1;
    return hours * 3_600_000;
  });
}
