/** 留守番電話: the carrier's on a mobile extension, Office Link's on a fixed IP phone (Q11). */
export interface Voicemail {
  readonly on: boolean;
  /** Seconds that the phone rings first; null leaves it to the carrier. */
  readonly ringSeconds: number | null;
}
