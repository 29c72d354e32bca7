import { type Text, textIn } from '~/i18n/text'
import type { RdfValue } from '~/lib/rdf'

/** What the names before the colons stand for. */
export const prefixes = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const

/** The lists of the EU's Publications Office that DCAT-AP takes its words from. */
export const authority = (path: string) => ({
  iri: `http://publications.europa.eu/resource/authority/${path}`,
})

/** Whatever is open here is told in both. */
export const languages: [string, RdfValue][] = [
  ['dcterms:language', authority('language/SWE')],
  ['dcterms:language', authority('language/ENG')],
]

/** A sentence in whichever language is asked for. */
export type Say = (text: Text) => string

/** The same in both languages. */
export const said = (predicate: string, say: Say): [string, RdfValue][] =>
  (['sv', 'en'] as const).map((language) => [predicate, { text: say(textIn(language)), language }])

/** Words to find it by, of a line that has commas between them. */
export const keywords = (words: Say): [string, RdfValue][] =>
  (['sv', 'en'] as const).flatMap((language) =>
    words(textIn(language))
      .split(', ')
      .map((word): [string, RdfValue] => ['dcat:keyword', { text: word, language }]),
  )
