import type { FirstMessages } from "@naisen/messages/ja/first";
import { createContext, type ReactNode, use } from "react";

const MessagesContext = createContext<FirstMessages | null>(null);

/** Gives the texts of one language to everything below. */
export function MessagesProvider({ messages, children }: { messages: FirstMessages; children: ReactNode }) {
  return <MessagesContext value={messages}>{children}</MessagesContext>;
}

/** Everything that a person reads, in the language of the page. */
export function useMessages(): FirstMessages {
  const messages = use(MessagesContext);
  if (messages === null) throw new Error("useMessages needs a MessagesProvider");
  return messages;
}

/** The texts of the panel. */
export function usePanel(): FirstMessages["panel"] {
  return useMessages().panel;
}
