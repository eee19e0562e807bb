import type { SourceLexicon } from '../lang/sections/sources.ts';
import type { Exhibit } from '../model/exhibit.ts';
import type { Span } from '../model/span.ts';
import type { Parse } from '../model/token.ts';
import type { Mentions } from './mentions.ts';
import { at, tagOf } from './phrase.ts';

/** Things shown rather than said, each with the words that name it and who made, released or verified it as the text says. */
export interface FoundExhibits {
  readonly exhibits: readonly Exhibit[];
  /** Exhibit that a token range (a source, a content) names or is a part of. */
  at(from: number, to: number): Exhibit | null;
  /** All that it names, in text order. */
  all(from: number, to: number): readonly Exhibit[];
}

interface Draft {
  readonly id: string;
  readonly kind: Exhibit['kind'];
  readonly name: string;
  readonly noun: string;
  readonly mentions: Span[];
  author: string | null;
  releasedBy: string | null;
  verifiedBy: string | null;
  holder: string | null;
  readonly custody: { who: string; step: string; words: readonly Span[] }[];
}

/** Reads exhibits in text order: a new noun opens one, the same noun or a part's noun ("an adjacent page") goes on with the latest that fits. */
export function readExhibits(p: Parse, mentions: Mentions, lexicon: SourceLexicon, auxiliaries: ReadonlySet<string>): FoundExhibits {
  const drafts: Draft[] = [];
  const byToken = new Map<number, Draft>();
  p.tokens.forEach((t, i) => {
    if (!/^NN/.test(tagOf(p, i)) || mentions.covers(i)) return;
    const kind = lexicon.exhibits.get(t.norm);
    // "a video compilation" is one thing, named by its last noun.
    if (kind && lexicon.exhibits.has(p.tokens[i + 1]?.norm ?? '') && /^NN/.test(tagOf(p, i + 1))) return;
    // "the front lines" are no lines of a letter.
    const part = lexicon.parts.has(t.norm) && drafts.length > 0 && !/^(?:NN|HYPH)/.test(tagOf(p, i - 1));
    if (!kind && !part) return;
    const span = phraseAround(p, i, lexicon);
    const draft =
      part && !kind
        ? drafts.at(-1)
        : (meant(drafts, t.norm, kind as Exhibit['kind'], definite(p, i, lexicon)) ??
          open(drafts, kind as Exhibit['kind'], p, span, t.norm));
    if (!draft) return;
    draft.mentions.push(span);
    for (let k = i; k < p.tokens.length && at(p, k).start < span[1]; k++) byToken.set(k, draft);
    readHands(p, i, draft, mentions, lexicon, auxiliaries);
  });
  const done = new Map(drafts.map((d): [Draft, Exhibit] => [d, finish(d)]));
  // A noun that nobody made, released or verified and that nothing else goes on with is a word, not an exhibit.
  return {
    exhibits: [...done.values()].filter(
      (e) => e.author || e.releasedBy || e.verifiedBy || e.holder || e.custody.length > 0 || e.kind === 'footage' || e.mentions.length > 1,
    ),
    all(from, to) {
      const found = new Set<Draft>();
      for (let i = from; i < to; i++) {
        const d = byToken.get(i);
        if (d) found.add(d);
      }
      return [...found].flatMap((d) => done.get(d) ?? []);
    },
    at(from, to) {
      for (let i = from; i < to; i++) {
        const d = byToken.get(i);
        if (d) return done.get(d) ?? null;
      }
      return null;
    },
  };
}

/** Exhibits back that a noun may go on with. */
const BACK = 40;

/** The latest under the same noun, else, with an article, the latest of its kind. */
function meant(drafts: readonly Draft[], noun: string, kind: Exhibit['kind'], definite: boolean): Draft | undefined {
  const recent = drafts.slice(-BACK);
  return recent.findLast((d) => d.noun === noun) ?? (definite ? recent.findLast((d) => d.kind === kind) : undefined);
}

const definite = (p: Parse, i: number, lexicon: SourceLexicon): boolean => {
  for (let k = i; k >= Math.max(0, i - 4); k--) if (lexicon.definite.has(at(p, k).norm)) return true;
  return false;
};

function open(drafts: Draft[], kind: Exhibit['kind'], p: Parse, span: Span, noun: string): Draft {
  const draft: Draft = {
    id: `e${drafts.length + 1}`,
    kind,
    name: p.text.slice(...span),
    noun,
    mentions: [],
    author: null,
    releasedBy: null,
    verifiedBy: null,
    holder: null,
    custody: [],
  };
  drafts.push(draft);
  return draft;
}

/** The noun with its determiner and modifiers before and its "of …" after. */
function phraseAround(p: Parse, i: number, lexicon: SourceLexicon): Span {
  let from = i;
  while (from > 0 && /^(?:DT|JJ|NN|NNS|NNP|PRP\$|POS|CD)$/.test(tagOf(p, from - 1)) && p.sentenceOf[from - 1] === p.sentenceOf[i]) from--;
  let to = i + 1;
  if (to < p.tokens.length && lexicon.of.has(at(p, to).norm)) {
    let k = to + 1;
    while (k < p.tokens.length && /^(?:DT|JJ|NN|NNS|NNP|NNPS|PRP\$|POS|CD|PRP)$/.test(tagOf(p, k))) k++;
    if (k > to + 1) to = k;
  }
  return [at(p, from).start, at(p, to - 1).end];
}

/** "of another soldier", "from the special forces", "released by the military and verified by Storyful": who had it in hand. */
function readHands(
  p: Parse,
  noun: number,
  draft: Draft,
  mentions: Mentions,
  lexicon: SourceLexicon,
  auxiliaries: ReadonlySet<string>,
): void {
  const sentence = p.sentences[p.sentenceOf[noun] ?? -1];
  const end = Math.min(sentence?.[1] ?? noun, noun + 26);
  const next = noun + 1 < end ? at(p, noun + 1).norm : '';
  if (lexicon.of.has(next) || lexicon.from.has(next)) {
    const who = nounAfter(p, noun + 2, end, mentions);
    if (who && lexicon.of.has(next) && draft.kind === 'document' && !draft.author) draft.author = who.name;
    if (who && lexicon.from.has(next) && !draft.releasedBy) draft.releasedBy = who.name;
  }
  for (let i = noun + 1; i < end - 2; i++) {
    const step = lexicon.custody.get(at(p, i).norm);
    if (/^VB[DZP]$/.test(tagOf(p, i)) && !step && !auxiliaries.has(at(p, i).norm)) break;
    if (step === 'recovered' && draft.kind === 'document') draft.author ??= bearer(p, i + 1, end, mentions, lexicon);
    if (!step || !lexicon.makers.has(at(p, i + 1).norm)) continue;
    const who = nounAfter(p, i + 2, end, mentions);
    if (!who) continue;
    draft.custody.push({ who: who.name, step, words: [[at(p, i).start, who.end]] });
    if (step === 'released') draft.releasedBy ??= who.name;
    else if (step === 'verified') draft.verifiedBy ??= who.name;
    else draft.holder ??= who.name;
  }
}

/** "taken from a dead soldier", "found on the body of a soldier": what is written there is that person's, as far as the text goes. */
function bearer(p: Parse, i: number, end: number, mentions: Mentions, lexicon: SourceLexicon): string | null {
  if (!lexicon.bearing.has(p.tokens[i]?.norm ?? '')) return null;
  let from = i + 1;
  while (from < end && /^DT$/.test(tagOf(p, from))) from++;
  if (lexicon.remains.has(p.tokens[from]?.norm ?? '') && lexicon.of.has(p.tokens[from + 1]?.norm ?? '')) from += 2;
  const who = nounAfter(p, from, end, mentions);
  if (!who) return null;
  let last = from;
  while (last + 1 < end && at(p, last + 1).end <= who.end) last++;
  const { norm } = at(p, last);
  const people =
    lexicon.roles.has(norm) ||
    lexicon.unnamed.has(norm) ||
    mentions.at(last)?.via === 'demonym' ||
    mentions.at(last)?.actor.kind === 'person';
  return people ? who.name : null;
}

/** The name (canonical where known) or noun phrase that starts at token `i`. */
function nounAfter(p: Parse, i: number, end: number, mentions: Mentions): { name: string; end: number } | null {
  if (i >= end) return null;
  let k = i;
  while (k < end && /^(?:DT|JJ|NN|NNS|NNP|NNPS|PRP\$|POS|HYPH|CD)$/.test(tagOf(p, k))) k++;
  if (k === i) return null;
  const stop = at(p, k - 1).end;
  const named = mentions
    .within([i, k])
    .filter((n) => n.via !== 'demonym')
    .at(-1);
  if (named && named.span[1] >= stop) return { name: named.actor.name, end: stop };
  let first = i;
  while (first < k - 1 && tagOf(p, first) === 'DT') first++;
  return { name: p.text.slice(at(p, first).start, stop), end: stop };
}

const finish = (d: Draft): Exhibit => ({
  id: d.id,
  kind: d.kind,
  name: d.name,
  mentions: d.mentions,
  author: d.author,
  holder: d.holder,
  releasedBy: d.releasedBy,
  verifiedBy: d.verifiedBy,
  custody: d.custody,
});
