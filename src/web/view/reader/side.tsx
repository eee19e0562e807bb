import { useEffect, useState } from 'preact/hooks';
import { say } from '../../locale/index.ts';
import { Tabs } from '../tabs.tsx';
import { About } from './about.tsx';
import { Claims } from './claims.tsx';
import { Figures } from './figures.tsx';
import { Messages } from './messages.tsx';
import type { SideProps } from './props.ts';

/** Beside the text: claims, figures, what to check, and what the report is. Follows what is chosen. */
export function Side(props: SideProps) {
  const { page, claims, selection } = props;
  const { reading } = page;
  const [tab, open] = useState(claims.length > 0 ? 'claims' : 'figures');
  useEffect(() => {
    if (selection) open(selection.kind === 'claim' ? 'claims' : 'figures');
  }, [selection]);
  return (
    <aside class="reader-side" aria-label={say.reader.side}>
      <h2 class="visually-hidden">{say.reader.side}</h2>
      <Tabs
        label={say.reader.side}
        at={tab}
        choose={open}
        tabs={[
          { id: 'claims', label: say.reader.tabs.claims, count: claims.length, body: () => <Claims {...props} /> },
          { id: 'figures', label: say.reader.tabs.figures, count: reading.figures.length, body: () => <Figures {...props} /> },
          { id: 'messages', label: say.reader.tabs.messages, count: reading.messages.length, body: () => <Messages page={page} /> },
          { id: 'about', label: say.reader.tabs.about, body: () => <About page={page} /> },
        ]}
      />
    </aside>
  );
}
