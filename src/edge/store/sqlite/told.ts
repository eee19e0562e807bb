import { Failure } from '../../failure.ts';
import { holderOf } from './holder.ts';

/** An error of SQLite in our words, by its primary result code (sqlite.org/rescode.html); any other error as it is. */
export function told(error: unknown, path: string): unknown {
  if (error instanceof Failure || !(error instanceof Error) || !('errcode' in error)) return error;
  switch (Number(error.errcode) & 0xff) {
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
      return new Failure('store/locked', `${path} is being written to by ${holderOf(path)}.`, 'Try again when it is done.');
    case 8: // SQLITE_READONLY
      return new Failure('store/read-only', `${path} cannot be written to.`, 'Copy the casefile to a place you may write to.');
    case 3: // SQLITE_PERM
    case 14: // SQLITE_CANTOPEN
      return new Failure(
        'store/forbidden',
        `${path} cannot be opened.`,
        'Check that it is a file, that its folder exists and that you may write to both.',
      );
    case 13: // SQLITE_FULL
      return new Failure('store/full', `No space is left for ${path}.`, 'Free some space and try again: what was acknowledged is kept.');
    case 26: // SQLITE_NOTADB
      return new Failure('store/not-a-casefile', `${path} is not a casefile.`, 'Name a casefile made by hearsay add.');
    case 11: // SQLITE_CORRUPT
      return new Failure(
        'store/damaged',
        `${path} is damaged: ${error.message}.`,
        'See what is affected: hearsay verify --case FILE. Work on a copy.',
      );
    case 10: // SQLITE_IOERR
      return new Failure(
        'store/failed',
        `${path} could not be read or written: ${error.message}.`,
        'Check the disk. What was acknowledged is kept.',
      );
    default:
      return error;
  }
}
