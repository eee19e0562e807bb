import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Outcome } from '../core/model/outcome.ts';
import type { Report } from '../core/model/report.ts';
import { type Abilities, type Hints, readReport, readReports } from '../core/read/index.ts';

/** What this machine lends the core's readers. The same for every command, server and rebuild: a reading must not depend on who reads. */
export const ABILITIES: Abilities = { decode, guessLanguage };

/** Bytes of one report → its text and what it says of itself. */
export const read = (bytes: Uint8Array, hints: Hints): Outcome<Report> => readReport(bytes, hints, ABILITIES);
/** Bytes of a file that may hold several reports (JSON Lines, a JSON list) → each, with its own bytes. */
export const readAll = (bytes: Uint8Array, hints: Hints): ReturnType<typeof readReports> => readReports(bytes, hints, ABILITIES);

/** Encodings older than Unicode, as browsers read them (WHATWG Encoding). */
function decode(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

interface Detector {
  readonly detect: (text: string) => { readonly language: string; readonly isReliable: () => boolean };
}

let detector: Detector | null = null;

/** Language of a text by its n-grams (eld). Loaded when first asked, for it takes a tenth of a second and most reports name their language. */
function guessLanguage(text: string): string | null {
  detector ??= loadDetector();
  const guess = detector.detect(text);
  return guess.isReliable() ? guess.language : null;
}

/** Loaded by path: the package names itself for `import` only, and reading does not wait. */
const loadDetector = (): Detector =>
  (createRequire(import.meta.url)(fileURLToPath(import.meta.resolve('eld/extrasmall'))) as { eld: Detector }).eld;
