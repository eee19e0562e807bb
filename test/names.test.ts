import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../src/core/extract/parse.ts';
import { en } from '../src/core/lang/en.ts';
import type { Facts } from '../src/core/model/facts.ts';
import { findNames, findPlaces, nameBook } from '../src/core/normalise/names.ts';
import { loadFacts } from '../src/edge/facts.ts';
import { unmark } from './kit/marked.ts';

/** The tables as they are shipped, on sentences as news writes them. "[words|id]" marks each name that must be found, and no other may be. */
const book = nameBook(loadFacts().value as Facts, en.names);

for (const marked of [
  'The [British Ministry of Defense|body:gb-defence-ministry] put the losses at a fifth.',
  "[Iraq's Ministry of Health|body:iq-health-ministry] counted them, the [US military|body:us-military] did not.",
  "[North Korea's foreign ministry|body:kp-foreign-ministry] praised it, [KCNA|outlet:kcna] reported.",
  'The [Pentagon|body:us-defence-ministry], the [White House|state:US] and the [U.S. State Department|body:us-foreign-ministry] declined.',
  '[John Kirby|person:john-kirby], of the [US National Security Council|body:us-nsc], and [Patrick Ryder|person:patrick-ryder] spoke; [Kirby|person:john-kirby] was first.',
  "The [Institute for the Study of War|body:isw] ([ISW|body:isw]) cites [Ukraine's General Staff|body:ua-general-staff].",
  'The [Gaza Health Ministry|body:ps-gaza-health] and the [IDF|body:il-idf] disagree, says [Airwars|body:airwars].',
  'A [Houthi|body:ye-houthis] spokesman told [Al Jazeera|outlet:al-jazeera] and [Agence France-Presse|outlet:afp].',
  '[Dmitry Peskov|person:dmitry-peskov] told [TASS|outlet:tass] and [RIA Novosti|outlet:ria] that the [Kremlin|state:RU] knew nothing.',
  '[Zelenskyy|person:volodymyr-zelensky] wrote on [Telegram|outlet:telegram]; [Bankova|state:UA] said no more.',
  '[António Guterres|person:antonio-guterres], the [UN|body:un] chief, asked [OCHA|body:un-ocha] and the [Red Cross|body:icrc] to help.',
  'The [Kyiv Independent|outlet:kyiv-independent] and [Ukrainska Pravda|outlet:ukrainska-pravda] quote [HUR|body:ua-hur] and the [SBU|body:ua-sbu].',
  '[Paris|state:FR] and [London|state:GB] agreed; people in Paris did not.',
  'The [Rapid Support Forces|body:sd-rsf] took it from the [Sudanese army|body:sd-army].',
  'The [Korea Institute of Defense Analysis|body:kr-kida] in Seoul expects more.',
] as const)
  test(marked, () => {
    const { text, expected } = unmark(marked);
    const found = findNames(parse(text, en.tokens), book);
    assert.deepEqual(
      found.map((n) => `${n.span[0]} ${text.slice(...n.span)} ${n.actor.id}`),
      expected,
    );
  });

for (const marked of [
  'Fighting went on near [Sudzha|place:sudzha], in the Russian [region of Kursk|place:kursk-oblast].',
  'Drones fell on [Bakhmut|place:bakhmut], [Artemivsk|place:bakhmut] to others, in [Donetsk Oblast|place:donetsk-oblast].',
  'Families fled [El Fasher|place:el-fasher] in [North Darfur|place:north-darfur-state] for [Chad|place:chad].',
  'Strikes on [Khan Younis|place:khan-younis] in the [Gaza Strip|place:gaza-strip]',
  'Rebels hold [Goma|place:goma] in [North Kivu|place:north-kivu-province].',
  'They marched through [Mosul|place:mosul] and [Fallujah|place:fallujah].',
] as const)
  test(marked, () => {
    const { text, expected } = unmark(marked);
    const found = findPlaces(parse(text, en.tokens), book);
    assert.deepEqual(
      found.map((n) => `${n.span[0]} ${text.slice(...n.span)} ${n.place.id}`),
      expected,
    );
  });
