import { expect, test } from 'vitest'
import { contentOfXml, xmlFrames } from './emil-xml'

function framed(document: string, size: number) {
  const framer = xmlFrames()
  const found = []
  for (let at = 0; at < document.length; at += size) found.push(...framer.push(document.slice(at, at + size)))
  found.push(...framer.end())
  return { found, refused: framer.refused() }
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="no"?>'
const event = (id: string, prefix = 'ss1:') =>
  `<${prefix}educationEvent><${prefix}identifier>${id}</${prefix}identifier></${prefix}educationEvent>`
const around = (records: string, name = 'http://www.sis.se/ss10700/EMIL2.01') =>
  `${head}<ss1:educationEvents xmlns:ss1="${name}">${records}</ss1:educationEvents>`

test.each<[string, string, string[]]>([
  ['a list', around(event('e.x.1') + event('e.x.2')), [event('e.x.1'), event('e.x.2')]],
  [
    'a namespace with a blank in it',
    around(event('e.x.1'), 'http://www.sis.se/ss10700 /EMIL2.01'),
    [event('e.x.1')],
  ],
  ['no prefix', `<educationEvents>${event('e.x.1', '')}</educationEvents>`, [event('e.x.1', '')]],
  [
    'an envelope of another kind',
    `<soap:Envelope xmlns:soap="x"><soap:Body>${event('e.x.1')}</soap:Body></soap:Envelope>`,
    [event('e.x.1')],
  ],
  ['one alone', head + event('e.x.1'), [event('e.x.1')]],
  ['an empty one', around('<ss1:educationEvent/>'), ['<ss1:educationEvent/>']],
  ['an answer without any', around(''), []],
])('%s is cut into its records, however it comes', (_what, document, records) => {
  for (const size of [1, 50, 10_000]) {
    expect(framed(document, size)).toEqual({
      found: records.map((text, at) => ({ position: at + 1, text, broken: null })),
      refused: null,
    })
  }
})

test('a record without its end takes no other with it', () => {
  const open = '<ss1:educationEvent><ss1:identifier>e.x.b</ss1:identifier>'
  const { found } = framed(around(event('e.x.1') + open + event('e.x.2')), 40)
  expect(found.map(({ text }) => text)).toEqual([event('e.x.1'), open, event('e.x.2')])
  expect(() => contentOfXml(open)).toThrow()
})

test('a record that never ends is told of, not remembered', () => {
  const { found } = framed(
    around(`<ss1:educationEvent>${'x'.repeat(3_000_000)}</ss1:educationEvent>${event('e.x.2')}`),
    65_536,
  )
  expect(found.map(({ broken }) => broken)).toEqual(['too-large', null])
  expect(found[0]?.text).toHaveLength(300)
  expect(framed(around('<ss1:educationEvent><a>'), 9).found).toMatchObject([{ broken: 'cut-off' }])
})

const lol = Array.from({ length: 10 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('')

test.each([
  [
    'a billion laughs',
    `${head}<!DOCTYPE x [<!ENTITY l0 "ha">${lol}]>${around(event('&l9;')).slice(head.length)}`,
  ],
  ['a file of ours', `${head}<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>${event('&f;')}`],
  ['an address', `${head}<!DOCTYPE x SYSTEM "http://127.0.0.1/x.dtd">${event('e.x.1')}`],
  ['a parameter', `${head}<!doctype x [<!ENTITY % p SYSTEM "http://127.0.0.1/">%p;]>${event('e.x.1')}`],
])('%s is refused before anything is read', (_what, document) => {
  for (const size of [1, 30, 10_000])
    expect(framed(document, size)).toEqual({ found: [], refused: 'entities' })
})

test('a definition after the first record is refused from there on', () => {
  const { found, refused } = framed(`${head}${event('e.x.1')}<!DOCTYPE x>${event('e.x.2')}`, 30)
  expect([found.length, refused]).toEqual([1, 'entities'])
})

test.each([
  ['an entity that nobody defined', '<a><b>&l9;</b></a>'],
  ['a definition within', '<a><!DOCTYPE b [<!ENTITY c "d">]></a>'],
  ['an attribute without quotation marks', '<a b=c/>'],
  ['nothing', ' '],
  ['tags beyond number', '<a>'.repeat(500) + '</a>'.repeat(500)],
])('%s is no content', (_what, record) => {
  expect(() => contentOfXml(record)).toThrow()
})

test('a record becomes what EMIL 3 would say', () => {
  const record = `<ss1:educationInfo><ss1:identifier>i.x.1</ss1:identifier>
    <ss1:title><ss1:string xml:lang="swe">V\u00e5rd &amp; h\u00e4lsa</ss1:string><ss1:string lang="eng">Care</ss1:string></ss1:title>
    <ss1:description xml:lang="swe"><![CDATA[<p>A</p>]]></ss1:description>
    <ss1:credits><ss1:credits>7.5</ss1:credits></ss1:credits></ss1:educationInfo>`
  expect(contentOfXml(record)).toEqual({
    name: 'educationInfo',
    content: {
      identifier: 'i.x.1',
      title: {
        string: [
          { strings: [{ lang: 'swe', value: 'Vård & hälsa' }] },
          { strings: [{ lang: 'eng', value: 'Care' }] },
        ],
      },
      description: { strings: [{ lang: 'swe', value: '<p>A</p>' }] },
      credits: { credits: '7.5' },
    },
  })
})

test('a name that objects have by themselves does no harm', () => {
  const { content } = contentOfXml('<a><__proto__><x>1</x></__proto__><constructor>2</constructor></a>')
  expect(({} as { x?: string }).x).toBeUndefined()
  expect(Object.keys(content as object)).toContain('constructor')
})

test('an element may be called what objects have by nature', () => {
  const { content } = contentOfXml(
    '<a><constructor>b</constructor><__proto__><title>c</title></__proto__><toString>d</toString></a>',
  )
  expect(Object.keys(content as object)).toEqual(['constructor', '__proto__', 'toString'])
  expect((content as { title?: unknown }).title).toBeUndefined()
  expect((content as { constructor: unknown }).constructor).toBe('b')
  expect(({} as { title?: unknown }).title).toBeUndefined()
})
