import type { FirstMessages } from "@naisen/messages/ja/first";
import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { ToastProvider } from "../components/toast.tsx";
import { MessagesProvider } from "../lib/messages.tsx";
import { useSessionStanding } from "../lib/session-lost.ts";
import type { createPanelRouter } from "./router.tsx";

interface AppProps {
  messages: FirstMessages;
  queries: QueryClient;
  router: ReturnType<typeof createPanelRouter>;
}

/** Everything that the pages live on; nothing once the session is over and the page about to be left. */
export function App({ messages, queries, router }: AppProps) {
  if (useSessionStanding() === "over") return null;
  return (
    <MessagesProvider messages={messages}>
      <QueryClientProvider client={queries}>
        <ToastProvider>
          <RouterProvider router={router} />
        </ToastProvider>
      </QueryClientProvider>
    </MessagesProvider>
  );
}
