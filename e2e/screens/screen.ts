import type { Messages } from "@naisen/messages/ja";
import type { Page } from "@playwright/test";

/** A page in one of its states, as it is looked at and read by axe. */
export interface Screen {
  readonly name: string;
  /** Who is signed in; null for nobody. */
  readonly as: "admin" | "auditor" | "user" | null;
  readonly path: string;
  /** Before the page is asked for: what the server will not answer, or the draft that it holds. */
  readonly arrange?: (page: Page) => Promise<unknown>;
  /** Brings the page into its state; it returns when the state can be seen. */
  readonly act?: (page: Page, words: Messages, dress: Dress) => Promise<unknown>;
  /** Only the window is shown, where something stands over the page. */
  readonly windowOnly?: boolean;
  /** Something is not answered here: it is looked at while it waits. */
  readonly isWaiting?: boolean;
  /** The server refuses something here or does not answer, which the browser writes to its console by itself. */
  readonly isRefused?: boolean;
}

/** In which dress it is looked at. */
export interface Dress {
  readonly theme: "light" | "dark";
  readonly width: number;
  readonly language: "ja" | "en";
}
