import type { LogFault, LogKind } from "./verify-log.ts";

/** Whether a store is what was written, with how much is in it; or the first place where it is not. */
export type Proof =
  | {
      readonly kind: "sound";
      readonly companies: number;
      readonly entries: number;
      readonly events: number;
      readonly records: number;
    }
  /** SQLite finds its own pages broken, or a row that cannot be read. */
  | { readonly kind: "damaged"; readonly where: string }
  | {
      readonly kind: "log-broken";
      readonly company: string;
      readonly log: LogKind;
      readonly row: number;
      readonly why: LogFault;
    }
  | {
      readonly kind: "rows-differ";
      readonly company: string;
      readonly address: string;
      readonly number: string | null;
    };

export type Sound = Extract<Proof, { kind: "sound" }>;
export type NotSound = Exclude<Proof, Sound>;
