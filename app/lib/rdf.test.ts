import { expect, test } from 'vitest'
import { triplesOfTurtle, triplesOfXml } from '../../scripts/testing/rdf'
import { type RdfGraph, rdfXml, turtle } from './rdf'

const prefixes = { ex: 'https://ex.example/ns#', xsd: 'http://www.w3.org/2001/XMLSchema#' }
const graph = (text: string): RdfGraph => ({
  prefixes,
  things: [
    {
      iri: 'https://ex.example/a?x=1&y=2#å',
      type: 'ex:Thing',
      says: [
        ['ex:plain', { text }],
        ['ex:spoken', { text, language: 'sv' }],
        ['ex:typed', { text: '2026-11-23', type: 'xsd:date' }],
        ['ex:leads', { iri: 'mailto:a@b.example' }],
      ],
    },
  ],
})

test.each([
  'Kurser på distans',
  'a "quoted" \\ text \'here\'',
  'lines\nof\r\ntext\twith tabs',
  '<script>alert(1)</script> & &amp; ]]>',
  '""" . <https://evil.example> a <https://evil.example/T> .',
  '🎓 עברית \u2028 \u{10FFFD}',
  ' blanks at both ends ',
  '',
])('both forms say %j, and the same', async (text) => {
  const fromTurtle = triplesOfTurtle(turtle(graph(text)))
  expect(fromTurtle.length).toBe(5)
  expect(await triplesOfXml(rdfXml(graph(text)), 'https://other.example/')).toEqual(fromTurtle)
  const said = triplesOfTurtle(turtle(graph(text))).filter((line) => line.includes('#plain'))
  const literal = JSON.stringify(text)
  expect(JSON.parse(said[0]?.match(/("(?:[^"\\]|\\.)*")/)?.[1] ?? 'null')).toBe(JSON.parse(literal))
})

test('signs that XML cannot hold are left out of both', async () => {
  const odd = graph('a\u0000b\u0008c\ud800d\uffff')
  const fromTurtle = triplesOfTurtle(turtle(odd))
  expect(fromTurtle.join()).toContain('"abc\ufffdd"')
  expect(await triplesOfXml(rdfXml(odd), 'https://other.example/')).toEqual(fromTurtle)
})

test('an address cannot leave its brackets', () => {
  const iri = 'https://ex.example/> a <https://evil.example/T> . <x'
  const [thing] = graph('').things
  if (!thing) throw new Error('no thing')
  const told = triplesOfTurtle(turtle({ prefixes, things: [{ ...thing, iri }] }))
  expect(told.every((line) => line.startsWith('<https://ex.example/%3E'))).toBe(true)
})
