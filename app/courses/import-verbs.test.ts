import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { change, read } from '#db/connect.server'
import { aPerson } from '#db/make-people'
import { courseImportParts, courseInstances, courses, courseTies, outbox } from '#db/schema'
import { instant, later } from '~/lib/time'
import { aDeleted, anEmilEvent, anEmilInfo, type Wrapped } from '../../scripts/testing/emil'
import { anImportRoom, found, importOf, instances, now, problems } from '../../scripts/testing/import-room'
import type { InstanceId, UniversityId } from './course'
import { importPlaces } from './import-places.server'
import { chooseProvider } from './import-providers.server'

const { file } = anImportRoom()

test('an instance at a distance is taken in with its course, and found', async () => {
  const done = await importOf(file([anEmilInfo(), anEmilEvent()]))
  expect(done.counts).toMatchObject({ read: 2, added: 1, skipped: 0 })
  expect(await found('renskötsel')).toEqual(['ltu-prov1-90001-vt27'])
  expect(await instances()).toMatchObject([
    {
      id: 'ltu-prov1-90001-vt27',
      universityId: 'ltu',
      state: 'published',
      term: 20271,
      mode: 'meetings',
      mandatoryDays: 2,
      adminTown: 'Luleå',
      travelTowns: [],
      languages: ['sv'],
      timeOfDay: 'evening',
      pace: 25,
      applicationCode: 'LTU-90001',
      lastApplication: '2026-10-15',
      source: 'emil',
      sourceId: 'e.uoh.ltu.prov1.90001.20271',
    },
  ])
  expect(await read().select().from(courses)).toMatchObject([
    {
      id: 'ltu-prov1',
      creditTenths: 75,
      level: 'first',
      isced: '0811',
      descriptionSv: '<p>Om <strong>renar</strong> och pengar.</p>',
    },
  ])
})

test('the same again changes nothing: not a row, not a number', async () => {
  const path = file([
    anEmilInfo(),
    anEmilEvent(),
    anEmilInfo({ round: '90002' }),
    anEmilEvent({ round: '90002' }),
  ])
  const first = await importOf(path)
  const before = await instances()
  const again = await importOf(path, { clock: () => later(now, 60_000) })
  expect(first.counts).toMatchObject({ added: 2, same: 0 })
  expect(again.counts).toMatchObject({ added: 0, changed: 0, same: 2, gone: 0 })
  expect(await instances()).toEqual(before)
})

test('another provider that is read from now on is no change of those that were', async () => {
  const path = file([anEmilInfo(), anEmilEvent()])
  await importOf(path)
  const before = await instances()
  expect(await chooseProvider('p.uoh.annan', 'kth' as UniversityId)).toEqual({ ok: true })
  expect((await importOf(path, { isWhole: true })).counts).toMatchObject({ changed: 0, same: 1 })
  expect(await instances()).toEqual(before)
  expect(await chooseProvider('p.uoh.ltu', 'kth' as UniversityId)).toEqual({ ok: true })
  expect((await importOf(path, { isWhole: true })).counts).toMatchObject({ same: 0, added: 1, gone: 1 })
  for (const [provider, whose] of [
    ['p.uoh.annan', null],
    ['p.uoh.ltu', 'ltu'],
  ] as const)
    await chooseProvider(provider, whose as UniversityId | null)
})

test('what is only written otherwise is the same', async () => {
  await importOf(file([anEmilInfo(), anEmilEvent()]))
  const otherwise = [
    anEmilInfo({}, { lastEdited: '2026-11-20T00:00:00' }),
    anEmilEvent({}, { lastEdited: '2026-11-20T00:00:00' }),
  ]
  expect((await importOf(file(JSON.stringify(otherwise, null, 2)))).counts).toMatchObject({
    changed: 0,
    same: 1,
  })
})

test('events that come before their courses wait for them, also until the next file', async () => {
  await importOf(file([anEmilEvent(), anEmilInfo()]))
  expect(await found('renskötsel')).toHaveLength(1)
  const done = await importOf(file([anEmilEvent({ round: '90002' })]))
  expect(done.counts).toMatchObject({ read: 1, added: 0, skipped: 1 })
  expect(await problems()).toMatchObject([
    { because: 'no-course', sourceId: 'e.uoh.ltu.prov1.90002.20271', position: 1 },
  ])
  await importOf(file([anEmilInfo({ round: '90002' })]))
  expect(await found('renskötsel')).toHaveLength(2)
})

test('what has changed is changed, under the same address', async () => {
  await importOf(file([anEmilInfo(), anEmilEvent()]))
  const done = await importOf(file([anEmilEvent({}, { places: 12 })]))
  expect(done.counts).toMatchObject({ added: 0, changed: 1 })
  expect(await instances()).toMatchObject([{ id: 'ltu-prov1-90001-vt27', places: 12, version: 2 }])
  await importOf(file([anEmilInfo({}, { title: { strings: [{ lang: 'swe', value: 'Samisk slöjd' }] } })]))
  expect(await found('slöjd')).toEqual(['ltu-prov1-90001-vt27'])
  expect(await found('renskötsel')).toEqual([])
})

test.each<[string, Wrapped]>([
  ['deleted', aDeleted('e.uoh.ltu.prov1.90001.20271')],
  ['expired', anEmilEvent({}, { expires: '2026-11-01T00:00:00' })],
  ['not planned any more', anEmilEvent({}, { execution: { condition: { code: '0' } } })],
  ['given on campus from now on', anEmilEvent({}, { distance: null, extensions: [] })],
  ['given by another now', anEmilEvent({}, { providers: ['p.uoh.kth'] })],
])('an instance that is %s is gone; whoever studies it keeps it and is told once', async (_how, record) => {
  await importOf(file([anEmilInfo(), anEmilEvent()]))
  const instanceId = 'ltu-prov1-90001-vt27' as InstanceId
  const person = await change((tx) => aPerson(tx))
  await change((tx) =>
    tx.insert(courseTies).values({
      personId: person.id,
      instanceId,
      centreId: null,
      remind: true,
      findable: false,
      shownName: '',
      createdAt: now,
    }),
  )
  const path = file([record])
  expect((await importOf(path)).counts).toMatchObject({ gone: 1 })
  expect((await importOf(path)).counts).toMatchObject({ gone: 0 })
  expect(await instances()).toMatchObject([{ state: 'gone' }])
  expect(await found('renskötsel')).toEqual([])
  expect(await read().select().from(courseTies)).toHaveLength(1)
  expect(await read().select().from(outbox).where(eq(outbox.fact, 'course-ended'))).toMatchObject([
    { subjectId: instanceId, detail: { state: 'gone' } },
  ])
  await importOf(file([anEmilEvent({}, { places: 41 })]))
  expect(await instances()).toMatchObject([{ state: 'published', places: 41 }])
})

test('a cancelled one is cancelled; nobody is told of what nobody follows', async () => {
  await importOf(file([anEmilInfo(), anEmilEvent()]))
  await importOf(file([anEmilEvent({}, { isCancelled: true })]))
  expect(await instances()).toMatchObject([{ state: 'cancelled' }])
  expect(await read().select().from(outbox).where(eq(outbox.fact, 'course-ended'))).toEqual([])
})

test('what has expired need not be right, nor have a course', async () => {
  const over = { expires: '2026-11-01', education: null, paceOfStudy: { percentage: 250 } }
  const done = await importOf(
    file([anEmilEvent({}, over), anEmilEvent({ round: '2' }, { execution: { condition: { code: '0' } } })]),
  )
  expect(done.counts).toMatchObject({ passed: 2, skipped: 0 })
  expect(await read().select().from(courseImportParts)).toEqual([])
})

test('what expires without a word is gone at the next import', async () => {
  await importOf(file([anEmilInfo(), anEmilEvent()]))
  const summer = instant(Date.parse('2027-08-02T08:00:00Z'))
  expect((await importOf(file([]), { clock: () => summer })).counts).toMatchObject({ gone: 1 })
  expect(await instances()).toMatchObject([{ state: 'gone' }])
})

test('campus and other providers are passed over', async () => {
  const campus = { distance: null, extensions: [] }
  const done = await importOf(
    file([
      anEmilInfo(),
      anEmilEvent({}, campus),
      anEmilInfo({ org: 'kth' }),
      anEmilEvent({ org: 'kth' }),
      aDeleted('e.uoh.ltu.okand.1.20271'),
    ]),
  )
  expect(done.counts).toEqual({ read: 5, added: 0, changed: 0, same: 0, gone: 0, passed: 3, skipped: 0 })
  expect(await instances()).toEqual([])
})

test('a town that a title hides is found by the list that operators keep', async () => {
  const hidden = {
    distance: null,
    extensions: [],
    title: { strings: [{ lang: 'swe', value: 'Renskötsel, decentraliserad – Mården' }] },
  }
  const path = file([anEmilInfo(), anEmilEvent({}, hidden)])
  expect((await importOf(path)).counts).toMatchObject({ passed: 1 })
  await importPlaces('Mården;;65;17', false)
  expect((await importOf(path)).counts).toMatchObject({ added: 1 })
  expect(await instances()).toMatchObject([
    { mode: 'decentralised', towns: [{ town: 'Mården', municipalityCode: null }], travelTowns: ['Mården'] },
  ])
})

test('what a university keeps itself is not written over', async () => {
  await importOf(file([anEmilInfo(), anEmilEvent()]))
  await change((tx) => tx.update(courseInstances).set({ source: 'own', sourceId: null }))
  await change((tx) => tx.update(courses).set({ source: 'own', sourceId: null, titleSv: 'Egen titel' }))
  await change((tx) => tx.delete(courseImportParts))
  const done = await importOf(
    file([anEmilInfo(), anEmilEvent(), anEmilInfo({ round: '90002' }), anEmilEvent({ round: '90002' })]),
  )
  expect(done.counts).toMatchObject({ added: 1, passed: 1 })
  expect(await read().select().from(courses)).toMatchObject([{ titleSv: 'Egen titel', source: 'own' }])
  expect((await importOf(file([anEmilEvent()]))).counts).toMatchObject({ changed: 0, same: 1 })
  expect(await read().select().from(courses)).toMatchObject([{ titleSv: 'Egen titel', source: 'own' }])
})
