import { Readable } from 'node:stream'
import { Parser, type Quad, Writer } from 'n3'
import { RdfXmlParser } from 'rdfxml-streaming-parser'

/** What Turtle says, as N-Quads in order: by a parser that is not ours. */
export const triplesOfTurtle = (text: string): string[] =>
  inOrder(new Parser({ format: 'Turtle' }).parse(text))

/** What RDF/XML says, the same way. */
export async function triplesOfXml(text: string, base: string): Promise<string[]> {
  const quads: Quad[] = []
  const parser = new RdfXmlParser({ baseIRI: base, validateUri: true })
  for await (const quad of Readable.from([text]).pipe(parser)) quads.push(quad as Quad)
  return inOrder(quads)
}

const inOrder = (quads: readonly Quad[]) =>
  quads
    .map((quad) => new Writer({ format: 'N-Quads' }).quadToString(quad.subject, quad.predicate, quad.object))
    .map((line) => line.trim())
    .sort()
