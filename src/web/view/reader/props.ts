import type { Attribution } from '../../../core/model/attribution.ts';
import type { ReportPage } from '../../state/api.ts';
import type { Selection } from './selection.ts';

/** What every part beside the text is given. */
export interface SideProps {
  readonly page: ReportPage;
  readonly claims: readonly Attribution[];
  readonly selection: Selection;
  readonly choose: (selection: Selection) => void;
}
