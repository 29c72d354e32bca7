import { expect, test } from 'vitest'
import { read } from '#db/connect.server'
import { courseImports, courses } from '#db/schema'
import { anEmilEvent, anEmilInfo } from '../../scripts/testing/emil'
import { anImportRoom, importOf, instances, now, problems } from '../../scripts/testing/import-room'
import { importEmil } from './import-emil.server'

const { file } = anImportRoom()

test('of two terms that tell a course differently the later one is right, in whatever order they come', async () => {
  const title = (value: string) => ({ title: { strings: [{ lang: 'swe', value }] } })
  const [old, young] = [
    { round: '1', term: '20271' },
    { round: '2', term: '20272' },
  ]
  const dates = {
    execution: { condition: { code: '1' }, start: '2027-08-30', end: '2028-01-16' },
    expires: '2028-02-01',
  }
  const all = [
    anEmilInfo(young, title('Nytt namn')),
    anEmilEvent(young, dates),
    anEmilInfo(old, title('Gammalt namn')),
    anEmilEvent(old),
  ]
  await importOf(file(all))
  expect(await read().select().from(courses)).toMatchObject([{ titleSv: 'Nytt namn' }])
  await importOf(file([anEmilEvent(old, { places: 3 })]))
  expect(await read().select().from(courses)).toMatchObject([{ titleSv: 'Nytt namn' }])
})

test('a wrong record is skipped and told of, and takes no other with it', async () => {
  const wrong = anEmilEvent(
    { round: '90002' },
    { execution: { condition: { code: '1' }, start: '2027-31-01' } },
  )
  const text = JSON.stringify([anEmilInfo(), anEmilEvent(), wrong]).replace(
    ']}}]',
    ']}},{"id":"e.uoh.ltu.x.1.20271","status":]',
  )
  const done = await importOf(file(text))
  expect(done.counts).toMatchObject({ read: 4, added: 1, skipped: 2 })
  expect(await problems()).toMatchObject([
    {
      position: 3,
      sourceId: 'e.uoh.ltu.prov1.90002.20271',
      because: 'date',
      detail: 'execution.start: 2027-31-01',
    },
    { position: 4, sourceId: 'e.uoh.ltu.x.1.20271', because: 'syntax' },
  ])
})

const xml = (records: string) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="no"?><ss1:lista xmlns:ss1="http://www.sis.se/ss10700 /EMIL2.01">${records}</ss1:lista>`
const xmlInfo = `<ss1:educationInfo><ss1:identifier>i.uoh.ltu.XML1</ss1:identifier><ss1:code>XML1</ss1:code>
  <ss1:title><ss1:string lang="swe">Byggd i sten &amp; trä</ss1:string></ss1:title><ss1:type>HS</ss1:type>
  <ss1:configuration>kurs</ss1:configuration><ss1:credits><ss1:system>hp</ss1:system><ss1:credits>15</ss1:credits></ss1:credits></ss1:educationInfo>`
const xmlEvent = `<ss1:educationEvent><ss1:identifier>e.uoh.ltu.XML1.77.20271</ss1:identifier><ss1:education>i.uoh.ltu.XML1</ss1:education>
  <ss1:provider>p.uoh.ltu</ss1:provider><ss1:expires>2027-12-01</ss1:expires>
  <ss1:distance><ss1:noOfMandatorySessions>0</ss1:noOfMandatorySessions></ss1:distance>
  <ss1:execution><ss1:condition>3</ss1:condition></ss1:execution></ss1:educationEvent>`

test('EMIL 2.01 is read too, with the namespaces of the wild', async () => {
  const done = await importOf(file(xml(xmlEvent + xmlInfo), 'x.xml'))
  expect(done.counts).toMatchObject({ read: 2, added: 1, skipped: 0 })
  expect(await instances()).toMatchObject([
    { id: 'ltu-xml1-77-vt27', mode: 'distance', mandatoryDays: 0, startsOn: null, applicationCode: 'LTU-77' },
  ])
  expect(await read().select().from(courses)).toMatchObject([
    { titleSv: 'Byggd i sten & trä', creditTenths: 150 },
  ])
  expect(await read().select().from(courseImports)).toMatchObject([{ format: 'emil2', state: 'done' }])
})

test.each([
  ['with entities', `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]>${xmlEvent}`, 'entities'],
  ['of another kind', 'kod;namn\nX;Y', 'format'],
])('a document %s is refused', async (_what, content, because) => {
  expect(await importEmil(file(content, 'x'), { clock: () => now })).toMatchObject({ ok: false, because })
  expect(await instances()).toEqual([])
  expect(await read().select().from(courseImports)).toMatchObject([{ state: 'failed' }])
})

test('a file that is not there is refused', async () => {
  expect(await importEmil('/finns/inte.json', { clock: () => now })).toEqual({
    ok: false,
    because: 'no-file',
  })
})
