import type { FirstMessages } from "@naisen/messages/ja/first";
import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { ToastProvider } from "../components/toast.tsx";
import { MessagesProvider } from "../lib/messages.tsx";
import type { createPanelRouter } from "./router.tsx";

interface AppProps {
  messages: FirstMessages;
  queries: QueryClient;
  router: ReturnType<typeof createPanelRouter>;
}

/** Everything that the pages live on. */
export function App({ messages, queries, router }: AppProps) {
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
