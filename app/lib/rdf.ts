/** What is said of something: another thing, or a text in a language or of a type. */
export type RdfValue = { iri: string } | { text: string; language?: string; type?: string }

/** A thing, with what is said of it; predicates and types with their prefixes: `dcterms:title`. */
export interface RdfThing {
  iri: string
  type: string
  says: readonly (readonly [predicate: string, value: RdfValue])[]
}

export interface RdfGraph {
  prefixes: Readonly<Record<string, string>>
  things: readonly RdfThing[]
}

/** A graph as Turtle (RDF 1.1). */
export function turtle({ prefixes, things }: RdfGraph): string {
  const heads = Object.entries(prefixes).map(([prefix, iri]) => `@prefix ${prefix}: ${bracketed(iri)} .\n`)
  const told = things.map(({ iri, type, says }) => {
    const lines = says.map(([predicate, value]) => ` ;\n  ${predicate} ${turtleValue(value)}`)
    return `\n${bracketed(iri)} a ${type}${lines.join('')} .\n`
  })
  return heads.join('') + told.join('')
}

function turtleValue(value: RdfValue): string {
  if ('iri' in value) return bracketed(value.iri)
  const text = readable(value.text).replace(/["\\\n\r\t]/g, (sign: string) => signs[sign] ?? sign)
  const tail = value.language ? `@${value.language}` : value.type ? `^^${value.type}` : ''
  return `"${text}"${tail}`
}

const signs: Record<string, string> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

const bracketed = (iri: string) => `<${written(iri)}>`

/** A graph as RDF/XML. */
export function rdfXml({ prefixes, things }: RdfGraph): string {
  const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
  const names = Object.entries({ rdf, ...prefixes }).map(
    ([prefix, iri]) => `\n  xmlns:${prefix}="${xml(iri)}"`,
  )
  const typed = (type: string) => {
    const [prefix = '', name = ''] = type.split(':')
    return `${prefixes[prefix] ?? ''}${name}`
  }
  const told = things.map(({ iri, type, says }) => {
    const lines = says.map(([predicate, value]) => xmlLine(predicate, value, typed))
    return `  <${type} rdf:about="${xml(written(iri))}">\n${lines.join('')}  </${type}>\n`
  })
  return `<?xml version="1.0" encoding="utf-8"?>\n<rdf:RDF${names.join('')}>\n${told.join('')}</rdf:RDF>\n`
}

function xmlLine(predicate: string, value: RdfValue, typed: (type: string) => string): string {
  if ('iri' in value) return `    <${predicate} rdf:resource="${xml(written(value.iri))}"/>\n`
  const { text, language, type } = value
  const about = language ? ` xml:lang="${xml(language)}"` : type ? ` rdf:datatype="${xml(typed(type))}"` : ''
  return `    <${predicate}${about}>${xml(readable(text))}</${predicate}>\n`
}

/** Text as it may stand in XML, in an element or an attribute. */
export const xml = (text: string) => text.replace(/[&<>"'\r]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** An address without what neither form has a place for. */
const written = (iri: string) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
  iri.replace(/[\u0000-\u0020<>"{}|^`\\]/g, (sign) => encodeURIComponent(sign))

/** Text without signs that XML cannot hold. */
const readable = (text: string) => text.replace(/\p{Surrogate}/gu, '\ufffd').replace(unheld, '')

// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
const unheld = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
