import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';

interface TabEntry {
  key: string;
  label: ReactNode;
  content: ReactNode;
}

/** Panels inside one page. Where each has its own address, use LinkTabs. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly TabEntry[] }) {
  return (
    <AriaTabs>
      <TabList aria-label={label} className="mb-5 flex gap-5 overflow-x-auto border-b border-line">
        {tabs.map(({ key, label: text }) => (
          <Tab
            key={key}
            id={key}
            className="-mb-px inline-flex min-h-11 cursor-pointer items-center border-b-2 border-transparent font-semibold whitespace-nowrap text-ink-soft hover:text-ink data-[selected]:border-ink data-[selected]:text-ink data-[focus-visible]:outline-3 data-[focus-visible]:-outline-offset-2 data-[focus-visible]:outline-focus"
          >
            {text}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ key, content }) => (
        <TabPanel key={key} id={key}>
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
