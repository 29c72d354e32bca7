import { folded } from '~/lib/fold'

/** Longer is no word but noise. */
const longest = 40

/** The words of a text, small letters, å ä ö kept. */
export const wordsOf = (text: string): string[] => splitWords(text).filter(({ length }) => length <= longest)

const splitWords = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/**
 * What a text is found by: each word as it is written and without its accents, so that `lärare` and `larare` both find
 * it, while `lärare` does not find what is spelt with an a.
 */
export const formsOf = (text: string): string[] => [
  ...new Set(wordsOf(text).flatMap((word) => [word, folded(word)])),
]

/** Small words that say nothing of what is sought, and such as hold for everything that is found here. */
const idle = new Set(
  [
    'och eller i på med för till av om en ett att som den det de jag vill bli kan hur',
    'the of and or in at on for to with a an i want become how',
    'kurs kurser utbildning utbildningar distans distanskurs distanskurser distansutbildning läsa plugga studera',
    'course courses education distance online study studies',
  ]
    .join(' ')
    .split(' '),
)

/** More say nothing more. */
const wordsMost = 12

/**
 * The words that a question is made of; idle ones only when there is nothing else. A word too long to be one is cut to
 * what no index has, so that it finds nothing rather than everything.
 */
export function soughtWords(question: string): string[] {
  const all = [...new Set(splitWords(question))].slice(0, wordsMost).map((word) => word.slice(0, longest + 1))
  const telling = all.filter((word) => !idle.has(word))
  return telling.length > 0 ? telling : all
}

/**
 * May a word of a question be the beginning of others? One letter begins half of all that there is, and means itself
 * beside other words: `matematik c`. The work of twelve of them would be as much as of a hundred questions.
 */
export const mayBegin = (word: string, question: readonly unknown[]): boolean =>
  word.length > 1 || question.length === 1

const endings = ['arna', 'orna', 'erna', 'or', 'ar', 'er', 'an', 'en', 'et', 'a', 'e', 's']

/** Fewer letters mean too much. */
const shortestStem = 4

/** A word without its ending, as it stands inside compounds: `sjuksköterska` → `sjukskötersk`, `lärare` → `lärar`. */
export function stemOf(word: string): string {
  const ending = endings.find((one) => word.endsWith(one) && word.length - one.length >= shortestStem)
  return ending ? word.slice(0, -ending.length) : word
}

/** What people put after the name of what they want to become. */
const heads = /(utbildning(en|ar)?|program(met)?|kurs(en|er)?|studier|linje(n)?)$/

/** `lärarutbildning` → `lärar`: what is left is what titles have in common. The word itself when too little is left. */
export function withoutHead(word: string): string {
  const rest = word.replace(heads, '')
  return rest.length >= shortestStem ? rest : word
}
