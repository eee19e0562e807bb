import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 (FIPS 180-4) as 64 lower-case hex digits: the form hashes have in entries, proofs and messages. */
export type Hash = string;

export const hashBytes = (bytes: Uint8Array): Hash => bytesToHex(sha256(bytes));
export const hashText = (text: string): Hash => hashBytes(utf8ToBytes(text));

/** RFC 6962 §2.1: SHA-256(0x00 ‖ leaf). */
export function hashLeaf(leaf: Uint8Array): Hash {
  return bytesToHex(sha256.create().update(LEAF).update(leaf).digest());
}

/** RFC 6962 §2.1: SHA-256(0x01 ‖ left ‖ right). The prefixes keep a leaf from posing as a node. */
export function hashNode(left: Hash, right: Hash): Hash {
  return bytesToHex(sha256.create().update(NODE).update(hexToBytes(left)).update(hexToBytes(right)).digest());
}

/** Root of the empty tree: the hash of nothing. */
export const EMPTY_ROOT: Hash = hashBytes(new Uint8Array());

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);
