/** Past, participle where they are not regular. */
const IRREGULAR: Readonly<Record<string, string>> = {
  say: 'said',
  tell: 'told',
  write: 'wrote written',
  understand: 'understood',
  misunderstand: 'misunderstood',
  mean: 'meant',
  swear: 'swore sworn',
  forget: 'forgot forgotten',
  choose: 'chose chosen',
  overhear: 'overheard',
  hear: 'heard',
  dream: 'dreamed dreamt',
  bet: 'bet',
  beg: 'begged',
  plead: 'pleaded pled',
  undertake: 'undertook undertaken',
  foretell: 'foretold',
  oversee: 'oversaw',
  withdraw: 'withdrew withdrawn',
  run: 'ran run',
  mourn: 'mourned',
  beseech: 'besought',
  bespeak: 'bespoke',
  ban: 'banned',
  bar: 'barred',
  scheme: 'schemed',
  plot: 'plotted',
  blog: 'blogged',
  quiz: 'quizzed',
  spot: 'spotted',
  fret: 'fretted',
  regret: 'regretted',
  infer: 'inferred',
  confer: 'conferred',
  concur: 'concurred',
  prefer: 'preferred',
  opt: 'opted',
  find: 'found',
  know: 'knew known',
  go: 'went gone',
  read: 'read',
  show: 'showed shown',
  put: 'put',
  hold: 'held',
  speak: 'spoke spoken',
  think: 'thought',
  see: 'saw seen',
  feel: 'felt',
  foresee: 'foresaw foreseen',
  learn: 'learned learnt',
  forbid: 'forbade forbidden',
  seek: 'sought',
  broadcast: 'broadcast',
  forecast: 'forecast forecasted',
  withhold: 'withheld',
  deny: 'denied',
  imply: 'implied',
  certify: 'certified',
  testify: 'testified',
};

const vowel = /[aeiou]/;
/** All forms of a regular or listed verb: base, -s, -ing, past, participle. */
export function forms(lemma: string): string[] {
  const e = lemma.endsWith('e');
  const y = /[^aeiou]y$/.test(lemma);
  const double =
    /^(?:refer|permit|admit|rebut|slam|brag|plan|quip|commit|dub|beg|ban|bar|plot|blog|quiz|spot|fret|regret|infer|confer|concur|prefer|submit|aver|chat|bet|forget|plod|scan|pen)$/.test(
      lemma,
    )
      ? (lemma.at(-1) ?? '')
      : '';
  const s = y ? `${lemma.slice(0, -1)}ies` : /(?:s|x|z|ch|sh|go)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
  const ing =
    e && !vowel.test(lemma.at(-2) ?? '')
      ? `${lemma.slice(0, -1)}ing`
      : e && /ee$/.test(lemma)
        ? `${lemma}ing`
        : e
          ? `${lemma.slice(0, -1)}ing`
          : `${lemma}${double}ing`;
  const past = IRREGULAR[lemma] ?? (e ? `${lemma}d` : y ? `${lemma.slice(0, -1)}ied` : `${lemma}${double}ed`);
  return [lemma, s, ing, ...past.split(' ')];
}
