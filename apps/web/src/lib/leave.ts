import { createContext, use } from "react";

/** Goes to a page that the server renders. Tests give another. */
export const LeaveContext = createContext((path: string) => window.location.assign(path));

/** How to leave the application. */
export function useLeave(): (path: string) => void {
  return use(LeaveContext);
}

/** The sign-in page that comes back to where one is. */
export function signInPath(): string {
  const { pathname, search } = window.location;
  return `/signin?next=${encodeURIComponent(pathname + search)}`;
}
