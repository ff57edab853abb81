import { touchedExtensions } from "@naisen/domain/plan/plan";
import type { Day } from "@naisen/domain/vocabulary/day";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import { LiveTable } from "@naisen/routing-core/table/live-table";
import { projectActions, projectState } from "@naisen/routing-core/table/project";
import type { RoutingTable } from "@naisen/routing-core/table/routing-table";
import type { Over } from "../store/over.ts";
import type { Reader, Store } from "../store/store.ts";
import { type Ending, EndingsCache } from "./endings.ts";
import { NetworkState } from "./network-state.ts";
import { type Standings, StandingsCache } from "./standings.ts";

/** So many entries behind, and a company is loaded whole. */
const MOST_ENTRIES = 500;

/** Holds the table that calls are answered from, brings it up to what the log says, and keeps the network's state. */
export class LiveFeed {
  readonly network = new NetworkState();
  readonly #store: Pick<Store, "read">;
  readonly #live = new LiveTable();
  readonly #standings = new StandingsCache(this.#live);
  readonly #endings: EndingsCache;
  /** The revision at which each company was last loaded whole: whose facts the table has. */
  readonly #loadedAt = new Map<CompanyId, number>();
  #queue: Promise<void> = Promise.resolve();

  constructor(store: Pick<Store, "read">) {
    this.#store = store;
    this.#endings = new EndingsCache(store);
  }

  get table(): RoutingTable {
    return this.#live;
  }

  /** The last revision of the company that calls follow; 0 where it is not in the table yet. */
  appliedRevision(company: CompanyId): number {
    return this.#live.appliedRevision(company) ?? 0;
  }

  /** How the extensions that are theirs stand on that day, as far as calls follow. */
  standings(over: Over, day: Day): Standings {
    return this.#standings.of(over, day);
  }

  /** What of the company's contracts ends within a month of that day. */
  endings(company: CompanyId, day: Day): Promise<readonly Ending[]> {
    return this.#endings.of(company, day, this.#loadedAt.get(company) ?? 0);
  }

  /** Loads every company; before it, calls find nobody. */
  async start(): Promise<void> {
    const heads = await this.#store.read((reader) => reader.companies());
    for (const head of heads) await this.catchUp(head.id);
  }

  /** Takes what was committed since; resolves when calls follow it. One at a time, in order. */
  catchUp(company: CompanyId): Promise<void> {
    const turn = this.#queue.then(() => this.#store.read((reader) => this.#follow(company, reader)));
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  /**
   * The same after a commit, which stands whatever comes of this: where the table cannot follow now, its applied
   * revision says so, and the next turn brings it up.
   */
  async follow(company: CompanyId): Promise<void> {
    await this.catchUp(company).catch(() => undefined);
  }

  async #follow(company: CompanyId, reader: Reader): Promise<void> {
    const from = this.#live.appliedRevision(company);
    if (from === null) return this.#load(company, reader);
    const entries = await reader.logAfter(company, from, MOST_ENTRIES + 1);
    if (entries.length > MOST_ENTRIES || entries.some((entry) => entry.factsHash !== null)) {
      return this.#load(company, reader);
    }
    const state = await reader.neighbourhood(company, {
      ids: entries.flatMap(({ actions }) => touchedExtensions(actions)),
      numbers: [],
      mobiles: [],
    });
    if (state === null) return;
    for (const entry of entries) {
      const changes = projectActions(entry.actions, state);
      if (this.#live.apply(company, changes, entry.revision) === "GAP") return this.#load(company, reader);
    }
  }

  async #load(company: CompanyId, reader: Reader): Promise<void> {
    const head = await reader.head(company);
    const state = await reader.whole(company);
    if (head === null || state === null) return;
    this.#live.load(projectState(state), head.revision);
    this.#loadedAt.set(company, head.revision);
  }
}
