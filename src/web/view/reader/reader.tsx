import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Span } from '../../../core/model/span.ts';
import { say } from '../../locale/index.ts';
import { readerPath } from '../../state/address.ts';
import * as api from '../../state/api.ts';
import { useKeys } from '../../state/keys.ts';
import { useLoaded } from '../../state/loaded.ts';
import { mark } from '../../state/route.ts';
import { When } from '../states.tsx';
import { inReadingOrder } from './runs.ts';
import { placeOf, type Selection, selectionAt } from './selection.ts';
import { Side } from './side.tsx';
import { Text } from './text.tsx';

interface Props {
  readonly report: string;
  readonly marked: readonly Span[];
}

/** One report: its words with what was read in them, and the chain of the claim that is chosen. */
export function Reader({ report, marked }: Props) {
  const [loaded, load] = useLoaded(`report/${report}`, () => api.report(report));
  return (
    <div class="page reader">
      <When loaded={loaded} retry={load} screen>
        {(page) => <Open page={page} address={report} marked={marked} />}
      </When>
    </div>
  );
}

function Open({ page, address, marked }: { readonly page: api.ReportPage; readonly address: string; readonly marked: readonly Span[] }) {
  const { reading } = page;
  const { report } = reading;
  const claims = useMemo(() => inReadingOrder(reading.attributions), [reading]);
  const [selection, select] = useState<Selection>(() => selectionAt(marked, reading));
  useEffect(() => select(selectionAt(marked, reading)), [marked, reading]);
  useEffect(() => {
    document.title = `${report.title ?? page.row.ref} · ${say.name}`;
  }, [report]);
  const choose = (next: Selection) => {
    select(next);
    mark(readerPath(address, placeOf(next, reading)));
  };
  const step = (kind: 'claim' | 'figure', by: 1 | -1) => {
    const ids = kind === 'claim' ? claims.map((c) => c.id) : reading.figures.map((f) => f.id);
    const at = selection?.kind === kind ? ids.indexOf(selection.id) : by === 1 ? -1 : ids.length;
    const id = ids[at + by];
    if (id !== undefined) choose({ kind, id });
  };
  useKeys({
    j: () => step('claim', 1),
    k: () => step('claim', -1),
    f: () => step('figure', 1),
    F: () => step('figure', -1),
    Escape: () => choose(null),
  });
  return (
    <div class="reader-columns">
      <header class="page-head">
        <p class="kicker" dir="auto">
          {[report.outlet ?? say.desk.noOutlet, report.published ? say.day(report.published) : say.desk.undated].join(' · ')}
        </p>
        <h1 class="serif" dir="auto" lang={report.language}>
          {report.title ?? page.row.ref}
        </h1>
      </header>
      <Text reading={reading} claims={claims} selection={selection} marked={marked} choose={choose} />
      <Side page={page} claims={claims} selection={selection} choose={choose} />
    </div>
  );
}
