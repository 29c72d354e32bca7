import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { change, read } from '#db/connect.server'
import { aUniversity } from '#db/make'
import { aPerson } from '#db/make-people'
import { courseImportRows, courseImports, courseInstances, courseLog, courses } from '#db/schema'
import { writeFacts } from '#db/seed/write.server'
import { removeCourses, writeCourseFacts } from '#db/seed/write-courses.server'
import { instant, later } from '~/lib/time'
import type { Keeper } from './edit-steps.server'
import type { ImportId } from './import'
import { importCsv } from './import-csv.server'
import { findFile, forgetFile, instancesForFile } from './import-csv-list.server'
import { lookThrough } from './import-csv-look.server'
import { mendRow } from './import-csv-mend.server'
import { saveFile } from './import-csv-save.server'
import { coursesCsv } from './import-csv-text'

const now = instant(Date.parse('2026-11-23T08:00:00Z'))
const clock = () => now

beforeEach(async () => {
  await change(writeFacts)
  await change(writeCourseFacts)
  await change(async (tx) => {
    await tx.delete(courseImports)
    await removeCourses(tx)
  })
})

const aKeeper = () =>
  change(async (tx): Promise<Keeper> => {
    const [{ id }, { id: universityId }] = [await aPerson(tx), await aUniversity(tx)]
    return { id, universityId }
  })

const heads = 'Kurskod;Titel;Termin;Högskolepoäng;Börjar;Slutar;Obligatoriska träffdagar;Anmälningskod'
const row = (at: number, over: { credits?: string; code?: string; begins?: string } = {}) =>
  `${over.code ?? `K${at}`};Kurs ${at};VT27;${over.credits ?? '7,5'};${over.begins ?? '2027-01-18'};2027-06-06;0;A-${at}`

const fileOf = (count: number, bad: Record<number, Parameters<typeof row>[1]> = {}) =>
  [heads, ...Array.from({ length: count }, (_, at) => row(at + 1, bad[at + 1]))].join('\r\n')

async function looked(who: Keeper, text: string, as: 'draft' | 'published' = 'published'): Promise<ImportId> {
  const answer = await lookThrough(who, { text, name: 'kurser.csv', as }, now)
  if (!answer.ok) throw new Error(answer.because)
  return answer.id
}

async function saved(who: Keeper, id: ImportId) {
  const answer = await saveFile(who, id, clock)
  if (!answer.ok) throw new Error(answer.because)
  await answer.ended
}

const page = { wrongAfter: 0, after: 0 }
const file = async (who: Keeper, id: ImportId) => {
  const found = await findFile(who, id, page, now)
  if (!found) throw new Error('no file')
  return found
}
const own = ({ universityId }: Keeper) =>
  read().select().from(courseInstances).where(eq(courseInstances.universityId, universityId))

test('two hundred rows of which three are wrong: nothing is written before it is said, the three are mended, all are saved', async () => {
  const who = await aKeeper()
  const bad = { 7: { credits: 'sju' }, 90: { begins: '2027-02-30' }, 200: { code: '' } }
  const id = await looked(who, fileOf(200, bad))
  expect((await file(who, id)).fates).toMatchObject({ new: 197, wrong: 3, same: 0, saved: 0 })
  expect(await own(who)).toEqual([])
  const { wrong } = await file(who, id)
  expect(wrong.map(({ line, errors }) => [line, Object.keys(errors ?? {})])).toEqual([
    [8, ['creditTenths']],
    [91, ['startsOn']],
    [201, ['code']],
  ])
  expect(await mendRow(who, id, 8, new Map([[3, 'åtta']]), now)).toEqual({ ok: true, fate: 'wrong' })
  expect(await mendRow(who, id, 8, new Map([[3, '8']]), now)).toEqual({ ok: true, fate: 'new' })
  expect(await mendRow(who, id, 91, new Map([[4, '2027-02-28']]), now)).toEqual({ ok: true, fate: 'new' })
  expect(await mendRow(who, id, 201, new Map([[0, 'K200']]), now)).toEqual({ ok: true, fate: 'new' })
  await saved(who, id)
  expect(await file(who, id)).toMatchObject({
    state: 'done',
    fates: { saved: 200, wrong: 0 },
    saved: { added: 200 },
  })
  expect((await own(who)).map(({ state }) => state)).toEqual(Array.from({ length: 200 }, () => 'published'))
  const log = await read().select().from(courseLog).where(eq(courseLog.universityId, who.universityId))
  expect(log).toHaveLength(200)
  expect(log[0]).toMatchObject({ action: 'file', personId: who.id })
})

test('what is right may be saved while the rest waits, and the same file again changes nothing', async () => {
  const who = await aKeeper()
  const id = await looked(who, fileOf(5, { 2: { credits: 'x' } }))
  await saved(who, id)
  expect(await file(who, id)).toMatchObject({ state: 'waiting', fates: { saved: 4, wrong: 1 } })
  await mendRow(who, id, 3, new Map([[3, '15']]), now)
  await saved(who, id)
  expect(await file(who, id)).toMatchObject({ state: 'done', fates: { saved: 5 } })
  const before = await own(who)
  const again = await looked(who, fileOf(5, { 2: { credits: '15' } }))
  expect((await file(who, again)).fates).toMatchObject({ same: 5, new: 0, changed: 0 })
  await saved(who, again)
  expect(await own(who)).toEqual(before)
})

test('two rows of one course are two instances of it', async () => {
  const who = await aKeeper()
  const id = await looked(
    who,
    [heads, row(1), row(1).replace('VT27', 'HT27').replace('A-1', 'A-2')].join('\n'),
  )
  await saved(who, id)
  expect(await own(who)).toHaveLength(2)
  const of = await read().select().from(courses).where(eq(courses.universityId, who.universityId))
  expect(of).toHaveLength(1)
})

test('what is exported reads back as the same, and with another word as a change', async () => {
  const who = await aKeeper()
  await saved(who, await looked(who, fileOf(12)))
  const { all, professions } = await instancesForFile(who, 5000)
  const text = coursesCsv(all, professions, 'en')
  expect((await file(who, await looked(who, text))).fates).toMatchObject({ same: 12, wrong: 0 })
  const changed = await looked(who, text.replace('Kurs 3', 'Kurs tre'))
  expect((await file(who, changed)).fates).toMatchObject({ same: 11, changed: 1 })
  await saved(who, changed)
  const log = await read().select().from(courseLog).where(eq(courseLog.universityId, who.universityId))
  expect(log.at(-1)).toMatchObject({ before: { titleSv: 'Kurs 3' }, after: { titleSv: 'Kurs tre' } })
})

test('a file, its rows and the ids in it are of one university only', async () => {
  const [who, other] = [await aKeeper(), await aKeeper()]
  const id = await looked(who, fileOf(3, { 1: { credits: 'x' } }))
  expect(await findFile(other, id, page, now)).toBeNull()
  expect(await mendRow(other, id, 2, new Map([[3, '1']]), now)).toEqual({ ok: false, because: 'missing' })
  expect(await saveFile(other, id, clock)).toEqual({ ok: false, because: 'missing' })
  expect(await forgetFile(other, id)).toEqual({ ok: false, because: 'missing' })
  await saved(who, id)
  const [theirs] = await own(who)
  // Whoever writes another's id in a file gets an instance of their own.
  const text = `Tillfälle;${heads}\n${theirs?.id};${row(9)}`
  await saved(other, await looked(other, text))
  const mine = await own(other)
  expect(mine).toHaveLength(1)
  expect(mine[0]?.id).not.toBe(theirs?.id)
  expect((await own(who)).find(({ id: one }) => one === theirs?.id)).toEqual(theirs)
})

test('a saving that was cut off is gone on with, and nothing is there twice', async () => {
  const who = await aKeeper()
  const id = await looked(who, fileOf(30))
  await change(async (tx) => {
    await tx.update(courseImports).set({ state: 'running', seenAt: now }).where(eq(courseImports.id, id))
  })
  expect(await saveFile(who, id, clock)).toEqual({ ok: false, because: 'running' })
  expect(await mendRow(who, id, 2, new Map(), now)).toEqual({ ok: false, because: 'running' })
  const minutesLater = () => later(now, 120_000)
  const went = await saveFile(who, id, minutesLater)
  if (!went.ok) throw new Error(went.because)
  await went.ended
  expect(await own(who)).toHaveLength(30)
})

test('signs that no database holds are kept out of rows, as they were sent and as they are mended', async () => {
  const who = await aKeeper()
  const odd = `${'x'.repeat(11_999)}🎓`
  const id = await looked(who, `${heads};Urv\0al\n${row(1, { credits: 's\0ju' })};${odd}`)
  const [wrong] = (await file(who, id)).wrong
  expect(wrong?.cells[3]).toBe('sju')
  expect(
    await mendRow(
      who,
      id,
      2,
      new Map([
        [3, '7\0,5'],
        [8, 'kort🎓'.slice(0, 5)],
      ]),
      now,
    ),
  ).toMatchObject({
    fate: 'new',
  })
  await saved(who, id)
  expect(await own(who)).toMatchObject([{ selection: 'kort' }])
})

test('a file that is thrown away leaves no rows', async () => {
  const who = await aKeeper()
  const id = await looked(who, fileOf(3))
  expect(await forgetFile(who, id)).toEqual({ ok: true })
  expect(await read().select().from(courseImportRows).where(eq(courseImportRows.importId, id))).toEqual([])
})

test('a command reads a file by the same steps, dry or not', async () => {
  const { universityId } = await aKeeper()
  const folder = mkdtempSync(join(tmpdir(), 'larplats-csv-'))
  try {
    const path = join(folder, 'kurser.csv')
    writeFileSync(path, fileOf(4, { 4: { credits: 'x' } }), 'latin1')
    const setting = { universityId, as: 'published', isDry: true } as const
    expect(await importCsv(path, setting, clock)).toMatchObject({ ok: true, fates: { new: 3, wrong: 1 } })
    expect(await own({ universityId, id: null })).toEqual([])
    const done = await importCsv(path, { ...setting, isDry: false }, clock)
    expect(done).toMatchObject({ ok: true, saved: { added: 3 }, wrong: [{ line: 5 }] })
    expect(await importCsv(path, { ...setting, isDry: false }, clock)).toMatchObject({ saved: { same: 3 } })
    expect(await importCsv(join(folder, 'x.csv'), setting, clock)).toMatchObject({ because: 'no-file' })
    const none = { ...setting, universityId: 'finns-inte' as typeof universityId }
    expect(await importCsv(path, none, clock)).toMatchObject({ because: 'no-university' })
  } finally {
    rmSync(folder, { recursive: true })
  }
})
