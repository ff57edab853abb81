import { Notice } from "../../../components/notice.tsx";
import { usePanel } from "../../../lib/messages.tsx";

/** Something to mend: the id of what shows it, and what it is. */
export interface RefusedItem {
  readonly target: string;
  readonly text: string;
}

interface ItemsProps {
  items: readonly RefusedItem[];
  /** Shows what a link leads to, where it is not shown yet. */
  onReveal?: (element: HTMLElement | null) => void;
}

/** How much is to be mended, with a link to each. The address belongs to the router, so a link moves the focus itself. */
export function RefusedItems({ items, onReveal }: ItemsProps) {
  const { refused } = usePanel();
  return (
    <Notice kind="error" urgent title={refused.summary(items.length)}>
      <ul>
        {items.map(({ target, text }) => (
          <li key={target}>
            <a
              href={`#${target}`}
              onClick={(event) => {
                event.preventDefault();
                const element = document.getElementById(target);
                onReveal?.(element);
                element?.focus();
              }}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
