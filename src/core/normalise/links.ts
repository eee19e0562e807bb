import type { CueLexicon } from '../lang/sections/cues.ts';
import type { SourceLexicon } from '../lang/sections/sources.ts';
import type { Access, Link } from '../model/attribution.ts';
import type { Candidate } from '../model/candidate.ts';
import type { Exhibit } from '../model/exhibit.ts';
import type { MentionedActor } from '../model/mention.ts';
import type { Spans } from '../model/span.ts';
import type { Parse } from '../model/token.ts';
import type { Discourse } from './discourse.ts';
import type { FoundExhibits } from './exhibits.ts';
import type { Mentions } from './mentions.ts';
import type { Resolved } from './resolved.ts';

export interface Nested extends Candidate {
  readonly within: number | null;
}

export interface ChainScene {
  readonly p: Parse;
  readonly list: readonly Nested[];
  readonly sources: readonly Resolved[];
  readonly exhibits: FoundExhibits;
  readonly mentions: Mentions;
  readonly discourse: Discourse;
  readonly cues: CueLexicon;
  readonly words: SourceLexicon;
  readonly outlet: { readonly name: string; readonly actor?: string };
}

/** The links of an attribution's own words, who they make its source, and what it rests on. */
export interface Own {
  readonly links: readonly Link[];
  readonly actor: MentionedActor | null;
  readonly exhibit: Exhibit | null;
}

export const linkOf = (a: MentionedActor, cue: Spans, access: Access): Link => ({
  name: a.name,
  actor: a.id,
  access,
  ...(cue.length ? { cue } : {}),
  ...(a.unnamed ? { unnamed: true } : {}),
});
