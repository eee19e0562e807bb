import type { FigureRef } from '../../../core/model/account.ts';
import { readerPath } from '../../state/address.ts';

/** A figure in its own words, leading to them. */
export function FigureLink({ figure }: { readonly figure: Pick<FigureRef, 'report' | 'span' | 'text'> }) {
  return (
    <a href={readerPath(figure.report, figure.span)} dir="auto">
      {figure.text}
    </a>
  );
}
