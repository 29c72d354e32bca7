import { folded } from '~/lib/fold'

/** What people say, and the words that titles, subjects and professions have for it. */
const said: Readonly<Record<string, string>> = {
  matte: 'matematik',
  nurse: 'sjuksköterska',
  teacher: 'lärare',
  engineer: 'ingenjör',
  math: 'mathematics',
  maths: 'mathematics',
  ssk: 'sjuksköterska',
  syrra: 'sjuksköterska',
  sköterska: 'sjuksköterska',
  bm: 'barnmorska',
  syv: 'yrkesvägledare',
  it: 'data programmering',
  data: 'programmering',
  datavetenskap: 'data programmering',
  kodning: 'programmering',
  coding: 'programming',
  ekonomi: 'nationalekonomi redovisning företagsekonomi',
  bokföring: 'redovisning',
  bookkeeping: 'accounting',
  dagis: 'förskola',
  dagisfröken: 'förskollärare',
  fröken: 'lärare',
  magister: 'lärare',
  fritids: 'fritidshem',
  fritidspedagog: 'fritidshem',
  kpu: 'kompletterande',
  kurator: 'socionom',
  soc: 'socionom socialt',
  socialsekreterare: 'socionom',
  socialtjänst: 'socialt socialrätt',
  lag: 'juridik rätt',
  juridik: 'juridisk arbetsrätt socialrätt',
  jurist: 'juridik juridisk',
  law: 'juridik',
  medicin: 'sjukdomslära läkemedel',
  läkemedel: 'läkemedelsberäkning',
  psykiatri: 'psykiatrisk psykiatrisjuksköterska',
  iva: 'intensivvård',
  omsorg: 'omvårdnad vård',
  samer: 'samiska',
  sapmi: 'samiska',
  klimat: 'hållbart',
  statistics: 'statistik',
}

const known = new Map(Object.entries(said).map(([word, others]) => [folded(word), others.split(' ')]))

/** Other words for a word, which find as well as it does; none for most. */
export const synonymsOf = (word: string): readonly string[] => known.get(folded(word)) ?? []

/** Several words that mean one which titles have. */
const phrases: readonly (readonly [RegExp, string])[] = [
  [/\bsocial workers?\b/gi, 'socionom'],
  [/\bsocial work\b/gi, 'socialt arbete'],
  [/\b(preschool|pre-school|kindergarten) teachers?\b/gi, 'förskollärare'],
  [/\bspecial( needs)? teachers?\b/gi, 'speciallärare'],
  [/\bspecial educators?\b/gi, 'specialpedagog'],
  [/\b(career|guidance) counsell?ors?\b/gi, 'yrkesvägledare'],
]

/** A question with several words in place of which titles have one. */
export const inOneWord = (question: string): string =>
  phrases.reduce((text, [several, one]) => text.replace(several, one), question)
