import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Entry, EntryHead } from '../model/entry.ts';
import { canonical } from './canonical.ts';
import { type Hash, hashLeaf, hashText } from './hash.ts';

/** An entry ready to be appended: its body's only spelling, its leaf and the leaf's hash. */
export interface Sealed {
  readonly entry: Entry;
  /** Canonical JSON of the body. */
  readonly body: string;
  /** RFC 6962 leaf hash. */
  readonly leaf: Hash;
}

/** @throws RangeError on a body that JSON cannot say. */
export function seal(head: Omit<EntryHead, 'digest'>, value: unknown): Sealed {
  const body = canonical(value);
  const entry: Entry = { ...head, digest: hashText(body), body: JSON.parse(body) };
  return { entry, body, leaf: hashEntry(entry) };
}

/** The bytes of the log's leaf: canonical JSON of `{at, author, digest, kind, seq}`. The body is bound by its digest alone. */
export const leafBytes = ({ seq, at, author, kind, digest }: EntryHead): Uint8Array =>
  utf8ToBytes(canonical({ seq, at, author, kind, digest }));

export const hashEntry = (head: EntryHead): Hash => hashLeaf(leafBytes(head));
