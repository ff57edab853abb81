import type { Messages } from "@naisen/messages/ja";
import { createContext, type ReactNode, use } from "react";

const MessagesContext = createContext<Messages | null>(null);

/** Gives the texts of one language to everything below. */
export function MessagesProvider({ messages, children }: { messages: Messages; children: ReactNode }) {
  return <MessagesContext value={messages}>{children}</MessagesContext>;
}

/** Everything that a person reads, in the language of the page. */
export function useMessages(): Messages {
  const messages = use(MessagesContext);
  if (messages === null) throw new Error("useMessages needs a MessagesProvider");
  return messages;
}

/** The texts of the panel. */
export function usePanel(): Messages["panel"] {
  return useMessages().panel;
}
