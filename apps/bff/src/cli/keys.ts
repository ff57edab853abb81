import type { Messages } from "@naisen/messages/ja";
import type { House } from "../use-cases/use-case.ts";
import type { Command, Ended } from "./command.ts";

/** What is done with the keys that seal the store's secrets (adr-0025). */
export type KeysCommand = Extract<Command, { verb: `keys${string}` }>;

/** Lists, makes, retires keys, or gives up what none opens. */
export async function carryOutKeys(
  { store: { keys }, now }: Pick<House, "store" | "now">,
  asked: KeysCommand,
  { cli }: Messages,
): Promise<Ended> {
  switch (asked.verb) {
    case "keys": {
      const kept = await keys.list();
      const lines = kept.map(({ id, madeAt, secrets }, at) =>
        cli.keyKept(id, madeAt.slice(0, 10), secrets, at === kept.length - 1),
      );
      return { exit: 0, lines };
    }
    case "keys-rotate": {
      const { id, sealed, unopened } = await keys.rotate(now());
      return { exit: unopened === 0 ? 0 : 1, lines: [cli.keysRotated(id, sealed, unopened)] };
    }
    case "keys-retire": {
      const kind = await keys.retire(asked.id, now());
      if (kind === "retired") return { exit: 0, lines: [cli.keyRetired(asked.id)] };
      return { exit: 1, lines: [cli.keyNotRetired[kind](asked.id)] };
    }
    case "keys-give-up":
      return { exit: 0, lines: [cli.keysGivenUp(await keys.giveUp(now()))] };
  }
}
