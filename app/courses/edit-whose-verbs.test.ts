import { expect, test } from 'vitest'
import { change } from '#db/connect.server'
import type { LocalDate } from '~/lib/time'
import {
  added,
  anEditor,
  emptyOffice,
  facts,
  now,
  published,
  seenOf,
  stateOf,
} from '../../scripts/testing/editor-scene'
import { cancelCourses } from './edit-cancel.server'
import { changeCourse } from './edit-change.server'
import { copyCourses } from './edit-copy.server'
import { ownByQuery, ownInstance, ownInstances, ownLog } from './edit-list.server'
import { publishCourses } from './edit-publish.server'
import { takeOver } from './edit-take-over.server'
import { save } from './save-steps.server'
import { parseTerm, type Term } from './term'

emptyOffice()

test('what is another university’s is not there', async () => {
  const [who, other] = [await anEditor(), await anEditor()]
  const id = await published(who)
  const seen = await seenOf(who, id)
  expect(await ownInstance(other, id)).toBeNull()
  expect((await ownInstances(other, { state: 'alla', words: '', page: 1 }, now)).items).toEqual([])
  expect((await ownLog(other, id, null)).lines).toEqual([])
  expect(await changeCourse(other, { id, facts: facts(), seen }, now)).toMatchObject({ because: 'missing' })
  expect(await publishCourses(other, [id], now)).toEqual([{ id, because: 'missing' }])
  expect(await cancelCourses(other, [id], 'x', now)).toMatchObject({ done: [{ because: 'missing' }] })
  expect(await copyCourses(other, [id], parseTerm('HT27') as Term, now)).toMatchObject({
    done: [{ because: 'missing' }],
  })
  expect(await takeOver(other, id, now)).toMatchObject({ because: 'missing' })
  expect(await stateOf(id)).toBe('published')
})

test('what another source keeps is changed after it is taken over, and no sooner', async () => {
  const who = await anEditor()
  const id = await published(who)
  const known = await ownInstance(who, id)
  if (!known) throw new Error('none')
  const { course, instance } = known
  await change((tx) =>
    save(tx, [
      {
        course: { ...course, source: 'emil' },
        instance: { ...instance, source: 'emil', sourceId: 'e.uoh.x.1' },
      },
    ]),
  )
  const seen = await seenOf(who, id)
  const wish = { id, facts: facts({ titleSv: 'Keramik' }), seen }
  expect(await changeCourse(who, wish, now)).toMatchObject({ because: 'imported' })
  expect(await cancelCourses(who, [id], 'x', now)).toMatchObject({ done: [{ because: 'imported' }] })
  expect(await takeOver(who, id, now)).toEqual({ ok: true })
  expect((await ownInstance(who, id))?.course.source).toBe('own')
  expect(await changeCourse(who, { ...wish, seen: await seenOf(who, id) }, now)).toEqual({ ok: true })
})

test('the list has parts, words and pages', async () => {
  const who = await anEditor()
  for (let at = 0; at < 53; at += 1) await added(who, { code: `K${at}`, titleSv: `Kurs ${at}` })
  const last = await published(who, {
    code: 'ÅK1',
    titleSv: 'Åkeri',
    endsOn: '2026-01-31' as LocalDate,
    startsOn: '2026-01-02' as LocalDate,
  })
  const list = (over: Partial<Parameters<typeof ownInstances>[1]>) =>
    ownInstances(who, { state: 'alla', words: '', page: 1, ...over }, now)
  expect(await list({})).toMatchObject({
    count: 54,
    pages: 3,
    counts: { utkast: 53, avslutade: 1, publicerade: 0 },
  })
  expect((await list({ page: 3 })).items).toHaveLength(4)
  expect((await list({ words: 'akeri' })).items.map(({ instance }) => instance.id)).toEqual([last])
  expect((await list({ state: 'avslutade' })).count).toBe(1)
  const [autumn] = (await copyCourses(who, [last], 20272 as Term, now)).made
  expect(await list({ term: 20272 as Term })).toMatchObject({ count: 1, terms: [20272, 20271] })
  const all = { state: 'utkast', words: 'akeri', page: 9 } as const
  expect((await ownByQuery(who, all, now)).map(({ instance }) => instance.id)).toEqual([autumn])
})
