import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Short stable name for a tuple of parts: first 48 bits of SHA-256 over them, NUL-separated, as 12 hex digits. */
export const digest = (...parts: readonly string[]): string => bytesToHex(sha256(utf8ToBytes(parts.join('\0'))).slice(0, 6));
