import type { ExtensionId } from "../vocabulary/ids.ts";
import type { Extension } from "./extension.ts";

/** For each extension that lies on a loop of forwards, the loop by a number: a forward within one loop is part of it. */
export type ForwardingLoops = ReadonlyMap<ExtensionId, number>;

interface Visit {
  readonly id: ExtensionId;
  readonly found: number;
  readonly targets: readonly ExtensionId[];
  next: number;
  /** The earliest found of those that can be come to from here. */
  earliest: number;
}

/**
 * Follows all forwards whatever their conditions: Tarjan's strongly connected components, without recursion, so that
 * a chain may be as long as the company. A component of one is a loop only where it forwards to itself.
 */
export function forwardingLoops(extensions: Iterable<Extension>): ForwardingLoops {
  const targetsOf = new Map<ExtensionId, readonly ExtensionId[]>();
  for (const { id, forwarding } of extensions) {
    if (forwarding.length > 0)
      targetsOf.set(
        id,
        forwarding.map(({ to }) => to),
      );
  }
  const walk = new Walk(targetsOf);
  for (const id of targetsOf.keys()) walk.from(id);
  return walk.loops;
}

class Walk {
  readonly loops = new Map<ExtensionId, number>();
  readonly #targetsOf: ReadonlyMap<ExtensionId, readonly ExtensionId[]>;
  readonly #visits = new Map<ExtensionId, Visit>();
  readonly #open: ExtensionId[] = [];
  readonly #isOpen = new Set<ExtensionId>();

  constructor(targetsOf: ReadonlyMap<ExtensionId, readonly ExtensionId[]>) {
    this.#targetsOf = targetsOf;
  }

  from(start: ExtensionId): void {
    if (this.#visits.has(start)) return;
    const way = [this.#visit(start)];
    for (let here = way.at(-1); here !== undefined; here = way.at(-1)) {
      const target = here.targets[here.next];
      if (target === undefined) {
        way.pop();
        this.#leave(here, way.at(-1));
        continue;
      }
      here.next += 1;
      const known = this.#visits.get(target);
      if (known === undefined) {
        if (this.#targetsOf.has(target)) way.push(this.#visit(target));
      } else if (this.#isOpen.has(target)) here.earliest = Math.min(here.earliest, known.found);
    }
  }

  #visit(id: ExtensionId): Visit {
    const found = this.#visits.size;
    const visit = { id, found, targets: this.#targetsOf.get(id) ?? [], next: 0, earliest: found };
    this.#visits.set(id, visit);
    this.#open.push(id);
    this.#isOpen.add(id);
    return visit;
  }

  #leave(here: Visit, before: Visit | undefined): void {
    if (before !== undefined) before.earliest = Math.min(before.earliest, here.earliest);
    if (here.earliest < here.found) return;
    const component = this.#closeFrom(here.id);
    if (component.length === 1 && !here.targets.includes(here.id)) return;
    for (const id of component) this.loops.set(id, here.found);
  }

  /** Those that were opened since, itself among them. */
  #closeFrom(id: ExtensionId): readonly ExtensionId[] {
    const component: ExtensionId[] = [];
    for (let last = this.#open.pop(); last !== undefined; last = this.#open.pop()) {
      this.#isOpen.delete(last);
      component.push(last);
      if (last === id) break;
    }
    return component;
  }
}
