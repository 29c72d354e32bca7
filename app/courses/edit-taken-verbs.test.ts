import { expect, test } from 'vitest'
import { change, read } from '#db/connect.server'
import { aPerson } from '#db/make-people'
import type { UniversityEditor } from '~/identity/membership'
import { aDeleted, anEmilEvent, anEmilInfo, type Wrapped } from '../../scripts/testing/emil'
import { anImportRoom, importOf, now } from '../../scripts/testing/import-room'
import type { InstanceId } from './course'
import { find } from './course-store.server'
import { changeCourse } from './edit-change.server'
import { ownInstance } from './edit-list.server'
import { factsOf } from './edit-log'
import { takeOver } from './edit-take-over.server'

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
