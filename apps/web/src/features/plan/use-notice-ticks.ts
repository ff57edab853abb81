import type { Violation } from "@naisen/api/change-set";
import { useMemo, useState } from "react";

/** Notices that say the same of several, confirmed together. */
export interface NoticeGroup {
  readonly id: string;
  readonly code: string;
  readonly notices: readonly Violation[];
  readonly isRead: boolean;
}

/** The notices of a plan by what they say, and which of them were confirmed. What changes is to be confirmed anew. */
export function useNoticeTicks(notices: readonly Violation[]) {
  const [read, setRead] = useState<ReadonlySet<string>>(new Set());
  const groups = useMemo(() => {
    const byCode = [...Map.groupBy(notices, ({ code }) => code)];
    return byCode.map(([code, same], index): NoticeGroup & { key: string } => {
      const key = JSON.stringify(same.map(({ params }) => [code, params]));
      return { id: `notice-${index}`, code, notices: same, isRead: read.has(key), key };
    });
  }, [notices, read]);
  return {
    groups,
    unread: groups.filter(({ isRead }) => !isRead).length,
    tick: (id: string, isRead: boolean) => {
      const key = groups.find((group) => group.id === id)?.key;
      if (key === undefined) return;
      setRead((now) => new Set(isRead ? [...now, key] : [...now].filter((one) => one !== key)));
    },
  };
}

export type NoticeTicks = ReturnType<typeof useNoticeTicks>;
