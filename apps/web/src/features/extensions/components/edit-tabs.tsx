import { Icon } from "../../../components/icon.tsx";
import { Tabs } from "../../../components/tabs.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { type EditTab, tabOf, tabOfPlace } from "../edit-tabs.ts";
import { EDIT_FIELDS } from "../edit-values.ts";
import type { PlacedViolation } from "../placed-violations.ts";
import type { Editing } from "../use-editing.ts";

interface EditTabsProps {
  editing: Editing;
  violations: readonly PlacedViolation[];
  tabs: readonly EditTab[];
  shown: EditTab;
  onShow: (tab: EditTab) => void;
}

/** The pages of the drawer; each says what was changed on it, and how much there is to mend. */
export function EditTabs({ editing, violations, tabs, shown, onShow }: EditTabsProps) {
  const { settings } = usePanel();
  const { errors } = editing;
  const refusals = [
    ...violations.map(({ place }) => tabOfPlace(place)),
    ...EDIT_FIELDS.filter((field) => errors[field] !== undefined).map(tabOf),
  ];
  const changed = new Set(editing.changed.map(tabOf));
  if (tabs.length === 1) return null;
  return (
    <Tabs
      label={settings.tabsLabel}
      tabs={tabs.map((name) => ({ name, label: settings.tabs[name], mark: markOf(name) }))}
      shown={shown}
      onShow={onShow}
    />
  );

  function markOf(tab: EditTab) {
    const count = refusals.filter((one) => one === tab).length;
    if (count > 0) {
      return (
        <span className="tab-refused">
          <Icon name="refuse" />
          <span className="visually-hidden">{settings.tabRefused(count)}</span>
        </span>
      );
    }
    return changed.has(tab) ? (
      <span className="tab-changed">
        <span className="visually-hidden">{settings.tabChanged}</span>
      </span>
    ) : null;
  }
}
