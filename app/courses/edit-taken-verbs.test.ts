import { expect, test } from 'vitest'
import { change, read } from '#db/connect.server'
import { aPerson } from '#db/make-people'
import type { UniversityEditor } from '~/identity/membership'
import { aDeleted, anEmilEvent, anEmilInfo, type Wrapped } from '../../scripts/testing/emil'
import { anImportRoom, importOf, now } from '../../scripts/testing/import-room'
import type { InstanceId } from './course'
import { find } from './course-store.server'
import { changeCourse } from './edit-change.server'
import { copyCourses } from './edit-copy.server'
import { giveBack, givingBack } from './edit-give-back.server'
import { ownInstance, ownLog } from './edit-list.server'
import { factsOf } from './edit-log'
import { takeOver } from './edit-take-over.server'
import type { Term } from './term'

const { file } = anImportRoom()

const imported = async (records: readonly Wrapped[]) => (await importOf(file(records))).counts

const id = 'ltu-prov1-90001-vt27' as InstanceId

/** Taken over by its university's editor, who gives it another name. */
async function taken() {
  await imported([anEmilInfo(), anEmilEvent()])
  const person = await change((tx) => aPerson(tx))
  const who = { ...person, universityId: 'ltu', role: 'editor' } as unknown as UniversityEditor
  expect(await takeOver(who, id, now)).toEqual({ ok: true })
  const known = await ownInstance(who, id)
  if (!known) throw new Error('nothing was imported')
  // Also by another code for applications: it is known by what its source calls it.
  const facts = { ...factsOf(known), titleSv: 'Vårt eget namn', applicationCode: 'EGEN-1' }
  expect(await changeCourse(who, { id, facts, seen: known.seen }, now)).toEqual({ ok: true })
  return who
}

test('what has been taken over is passed over by imports, whatever its source says', async () => {
  await taken()
  const title = { strings: [{ lang: 'swe', value: 'Källans nya namn' }] }
  const counts = await imported([anEmilInfo({}, { title }), anEmilEvent({}, { places: 99 })])
  expect(counts).toMatchObject({ added: 0, changed: 0, gone: 0 })
  expect(await find(read(), id)).toMatchObject({
    course: { titleSv: 'Vårt eget namn', source: 'own' },
    instance: { state: 'published', source: 'own' },
  })
})

test('what has been taken over stays when its source takes it away', async () => {
  await taken()
  expect(await imported([aDeleted(anEmilEvent().id)])).toMatchObject({ gone: 0 })
  expect((await find(read(), id))?.instance.state).toBe('published')
})

const named = (value: string) => ({ title: { strings: [{ lang: 'swe', value }] } })

test('what is given back is what its source said last, also while it was passed over', async () => {
  const who = await taken()
  await imported([anEmilInfo({}, named('Källans nya namn')), anEmilEvent({}, { places: 99 })])
  const known = await ownInstance(who, id)
  expect(known && (await givingBack(who, known))).toEqual({ can: true, isGone: false })
  expect(await giveBack(who, id, now)).toEqual({ ok: true })
  expect(await find(read(), id)).toMatchObject({
    course: { titleSv: 'Källans nya namn', source: 'emil' },
    instance: { state: 'published', source: 'emil', places: 99 },
  })
  expect((await ownLog(who, id, null)).lines[0]).toMatchObject({
    action: 'give-back',
    before: { titleSv: 'Vårt eget namn' },
    after: { titleSv: 'Källans nya namn' },
  })
  expect(await giveBack(who, id, now)).toEqual({ ok: true })
  expect((await ownLog(who, id, null)).lines.filter(({ action }) => action === 'give-back')).toHaveLength(1)
})

test('what is given back follows the imports that come after', async () => {
  const who = await taken()
  expect(await giveBack(who, id, now)).toEqual({ ok: true })
  expect(await imported([anEmilInfo(), anEmilEvent()])).toMatchObject({ changed: 0, same: 1 })
  await imported([anEmilInfo({}, named('Senare namn')), anEmilEvent({}, { places: 7 })])
  expect(await find(read(), id)).toMatchObject({
    course: { titleSv: 'Senare namn' },
    instance: { places: 7, source: 'emil' },
  })
})

test('what its source has taken away is gone when it is given back', async () => {
  const who = await taken()
  await imported([aDeleted(anEmilEvent().id)])
  const known = await ownInstance(who, id)
  expect(known && (await givingBack(who, known))).toEqual({ can: true, isGone: true })
  expect(await giveBack(who, id, now)).toEqual({ ok: true })
  expect((await find(read(), id))?.instance).toMatchObject({ state: 'gone', source: 'emil' })
})

test('only what came from elsewhere is given back, and only by its own university', async () => {
  const who = await taken()
  const other = { ...who, universityId: 'umu' } as unknown as UniversityEditor
  expect(await giveBack(other, id, now)).toEqual({ ok: false, because: 'missing' })
  const copies = await copyCourses(who, [id], 20281 as Term, now)
  const copy = copies.made[0] as InstanceId
  const known = await ownInstance(who, copy)
  expect(known && (await givingBack(who, known))).toEqual({ can: false, isGone: false })
  expect(await giveBack(who, copy, now)).toEqual({ ok: false, because: 'own' })
})
