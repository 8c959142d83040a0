import { Tabs as Base } from "@base-ui/react/tabs";
import type { ReactNode } from "react";

export interface Tab {
  /** Unique within the tabs. */
  readonly id: string;
  readonly label: string;
  readonly panel: ReactNode;
}

export interface TabsProps {
  /** What the tabs divide; their list's accessible name. */
  readonly label: string;
  readonly tabs: readonly Tab[];
  /** The id of the tab that is open. */
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** Tabs over panels of one view; arrows move between them. (Views have addresses: go there by links, not by tabs.) */
export function Tabs({ label, tabs, value, onChange }: TabsProps) {
  return (
    <Base.Root value={value} onValueChange={(next) => onChange(String(next))}>
      <Base.List aria-label={label} activateOnFocus className="flex gap-0.5 border-b border-line">
        {tabs.map((tab) => (
          <Base.Tab
            key={tab.id}
            value={tab.id}
            className="-mb-px border-b-2 border-transparent px-3 py-1.5 text-base text-ink-2 hover:text-ink data-active:border-ink data-active:font-semibold data-active:text-ink forced-colors:not-data-active:border-b-0 pointer-coarse:min-h-11"
          >
            {tab.label}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel key={tab.id} value={tab.id} className="pt-3">
          {tab.panel}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
