import type { TokenLexicon } from '../sections/tokens.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

const titles = set(`mr. mrs. ms. dr. prof. rev. fr. hon. sen. rep. reps. sens. gov. lt. gen. col. maj. capt. cmdr. adm. sgt. cpl. pvt. brig.
  pres. amb. supt. insp. det. st. ste. mt. ft. messrs. mme. mlle. sr. sra. hr. vs. no. nos. fig. art. para. cf. approx. ca.`);

export const tokens: TokenLexicon = {
  titles,
  abbreviations: new Set([
    ...titles,
    ...set(`jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. mon. tue. tues. wed. thu. thur. thurs. fri. sat. sun.
    a.m. p.m. inc. corp. co. ltd. llc. bros. jr. sr. esq. etc. e.g. i.e. u.s. u.k. u.n. e.u. d.c. u.s.a. u.s.s.r. ph.d. m.d. ave. blvd. rd. dept.
    univ. assn. est. gov't. ala. ariz. ark. calif. colo. conn. del. fla. ga. ill. ind. kan. ky. la. md. mass. mich. minn. miss. mo. mont. neb. nev.
    okla. ore. pa. tenn. tex. vt. va. wash. wis. wyo. ont. que.`),
  ]),
  clitics: ["n't", "'s", "'re", "'ve", "'ll", "'d", "'m"],
  fused: { cannot: 3, gonna: 3, gotta: 3, wanna: 3 },
  starters:
    set(`the a an in on at he she it they we i this that these those but and however according after before as when while if for from with
    his her its their our there what who some many most all no not meanwhile since under officials police`),
};
