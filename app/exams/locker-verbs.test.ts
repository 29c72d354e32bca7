import { eq } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { change, read } from '#db/connect.server'
import { aSpace } from '#db/make'
import { anExamSession } from '#db/make-exams'
import { custodyLog, examDuties, examFileContents, examFiles, examRequests } from '#db/schema'
import type { PersonId } from '~/identity/person'
import { dayMs, hourMs, type Instant, later } from '~/lib/time'
import { anExamHere, aPdf, type ExamHere, examStart, pieces, stowed } from '../../scripts/testing/exam-paper'
import { aLearner, aStaffAt, deedsAbout, make, now } from '../../scripts/testing/scene'
import type { HostingId } from './hosting'
import { hostingFor } from './hosting-steps.server'
import { type FileId, fileMostBytes, filesMost, partBytes } from './locker'
import { addFile, type FileWish } from './locker-add.server'
import { unseal } from './locker-cipher.server'
import { uploadTo } from './locker-form.server'
import type { Keeper } from './locker-keeper'
import { openFile } from './locker-open.server'
import { keepLockers } from './locker-recrypt.server'
import { removeFile } from './locker-remove.server'
import { stow } from './locker-stow.server'
import { nameOpeners } from './material-openers.server'

const [first, second] = [
  'a-secret-of-more-than-thirty-two-characters',
  'another-secret-of-more-than-thirty-two-signs',
]
afterEach(() => {
  process.env.SECRET = undefined
  Reflect.deleteProperty(process.env, 'SECRET')
})

const paper: FileWish = { kind: 'paper', release: null, requestId: null }
const release = later(examStart, -hourMs)

/** An exam whose paper lies in its locker. */
async function aLocker(content = aPdf(), wish = paper) {
  const here = await anExamHere()
  const { hosting } = await change((tx) => hostingFor(tx, here.exam.id, here.centre.id, now))
  const office: Keeper = { side: 'university', who: here.office }
  const staff: Keeper = { side: 'centre', who: here.who }
  const answer = await addFile(office, hosting.id, await stowed(content, 'Tenta å.pdf'), wish, now)
  if (!answer.ok) throw new Error(answer.because)
  const [file] = await filesOf(hosting.id)
  if (!file) throw new Error('there is no file')
  return { here, id: hosting.id, fileId: file.id, office, staff }
}

const filesOf = (id: HostingId) => read().select().from(examFiles).where(eq(examFiles.hostingId, id))
const partsOf = (id: FileId) =>
  read().select().from(examFileContents).where(eq(examFileContents.fileId, id)).orderBy(examFileContents.part)
const chainOf = async (id: HostingId) =>
  (await read().select().from(custodyLog).where(eq(custodyLog.hostingId, id)).orderBy(custodyLog.id)).map(
    ({ action, personId }) => [action, personId],
  )

async function contentFor(...asked: Parameters<typeof openFile>) {
  const answer = await openFile(...asked)
  if (!answer.ok) return answer.because
  return Buffer.from(await new Response(answer.content).arrayBuffer())
}

test('what is put in comes out as it was, and lies there so that nobody can read it', async () => {
  const content = aPdf(2 * partBytes + 12_345, 'hemligt ')
  const { id, fileId, office, staff } = await aLocker(content)
  const parts = await partsOf(fileId)
  expect(parts.map(({ part }) => part)).toEqual([0, 1, 2])
  for (const { content: sealed } of parts)
    for (const word of ['hemligt', '%PDF']) expect(Buffer.from(sealed, 'base64').includes(word)).toBe(false)
  expect(content.equals((await contentFor(office, id, fileId, now)) as Buffer)).toBe(true)
  expect(content.equals((await contentFor(staff, id, fileId, release)) as Buffer)).toBe(true)
})

test.each([partBytes - 1, partBytes, partBytes + 1, 2 * partBytes])(
  '%i bytes are cut and put together',
  async (bytes) => {
    const content = aPdf(bytes)
    const { id, fileId, office } = await aLocker(content)
    expect((await partsOf(fileId)).length).toBe(Math.ceil(bytes / partBytes))
    expect(content.equals((await contentFor(office, id, fileId, now)) as Buffer)).toBe(true)
  },
)

test('before its time it is refused to the centre, and written down', async () => {
  const { here, id, fileId, staff } = await aLocker()
  expect(await openFile(staff, id, fileId, later(release, -1))).toMatchObject({
    because: 'not-yet',
    from: release,
  })
  expect(await contentFor(staff, id, fileId, release)).toEqual(aPdf())
  expect(await chainOf(id)).toEqual([
    ['uploaded', here.office.id],
    ['refused', here.who.id],
    ['opened', here.who.id],
  ])
  expect((await deedsAbout(id)).map(({ action }) => action)).toEqual(['open-exam-file'])
})

test('where some are named, others are refused and it is written down', async () => {
  const { here, id, fileId, staff } = await aLocker()
  const named = await aStaffAt(here.centre.id, 'staff')
  await nameOpeners(here.who, id, [named.id], now)
  expect(await contentFor(staff, id, fileId, release)).toBe('not-named')
  expect(await contentFor({ side: 'centre', who: named }, id, fileId, release)).toEqual(aPdf())
  expect((await chainOf(id)).slice(-2)).toEqual([
    ['refused', here.who.id],
    ['opened', named.id],
  ])
})

/** Puts somebody on duty where everybody of an exam sits. */
const onDuty = (here: ExamHere, personId: PersonId, withdrawnAt: Instant | null = null) =>
  make(async (tx) => {
    const space = await aSpace(tx, { centreId: here.centre.id })
    const session = await anExamSession(tx, { spaceId: space.id })
    await tx
      .update(examRequests)
      .set({ sessionId: session.id, place: 1 })
      .where(eq(examRequests.sittingId, here.exam.id))
    await tx.insert(examDuties).values({ sessionId: session.id, personId, withdrawnAt, createdAt: now })
  })

test('whoever watches opens the paper on the day, not the day after, and not when they are taken off duty', async () => {
  const [one, other] = [await aLocker(), await aLocker()]
  const who = await aLearner()
  await onDuty(one.here, who.id)
  await onDuty(other.here, who.id, now)
  const watcher = { side: 'invigilator', who, centreId: one.here.centre.id } as const
  expect(await contentFor(watcher, one.id, one.fileId, later(release, -1))).toBe('not-yet')
  expect(await contentFor(watcher, one.id, one.fileId, release)).toEqual(aPdf())
  expect(await contentFor(watcher, one.id, one.fileId, later(examStart, dayMs))).toBe('gone')
  expect(await contentFor(watcher, other.id, other.fileId, release)).toBe('gone')
  expect(
    await contentFor({ ...watcher, centreId: other.here.centre.id }, other.id, other.fileId, release),
  ).toBe('gone')
})

test('sent twice it lies there once; something else under the same name lies beside it', async () => {
  const { id, office } = await aLocker()
  expect(await addFile(office, id, await stowed(aPdf(), 'Tenta å.pdf'), paper, now)).toEqual({ ok: true })
  expect(await filesOf(id)).toHaveLength(1)
  expect(await addFile(office, id, await stowed(aPdf(2000), 'Tenta å.pdf'), paper, now)).toEqual({ ok: true })
  const files = await filesOf(id)
  expect(files).toHaveLength(2)
  const kept = await read().selectDistinct({ id: examFileContents.fileId }).from(examFileContents)
  for (const { id: fileId } of files) expect(kept).toContainEqual({ id: fileId })
})

test('taken out before its time its content is gone; afterwards it stays', async () => {
  const { id, fileId, office } = await aLocker()
  expect(await removeFile(office, id, fileId, later(release, -1))).toEqual({ ok: true })
  expect(await removeFile(office, id, fileId, release)).toEqual({ ok: true })
  expect(await partsOf(fileId)).toEqual([])
  expect(await contentFor(office, id, fileId, now)).toBe('gone')
  const other = await aLocker()
  expect(await removeFile(other.office, other.id, other.fileId, release)).toEqual({
    ok: false,
    because: 'let-go',
  })
})

test.each([
  ['too large', aPdf(fileMostBytes + 1), 'file-large'],
  ['of another kind', Buffer.from('<svg/>'), 'file-kind'],
  ['empty', Buffer.alloc(0), 'file-missing'],
])('what is %s is heard out and kept nowhere', async (_what, content, because) => {
  const before = await read().selectDistinct({ id: examFileContents.fileId }).from(examFileContents)
  expect(await stow(pieces(content), 'x.pdf', now)).toEqual({ ok: false, because })
  expect(await read().selectDistinct({ id: examFileContents.fileId }).from(examFileContents)).toEqual(before)
})

test('a locker is full one day, and takes no papers while the exam is written', async () => {
  const { id, office } = await aLocker()
  expect(await addFile(office, id, await stowed(), paper, examStart)).toEqual({
    ok: false,
    because: 'exam-over',
  })
  await make(async (tx) => {
    const [file] = await tx.select().from(examFiles).where(eq(examFiles.hostingId, id))
    if (!file) throw new Error('there is no file')
    for (let more = 1; more < filesMost; more += 1)
      await tx.insert(examFiles).values({ ...file, id: `${file.id}-${more}` as FileId })
  })
  expect(await addFile(office, id, await stowed(aPdf(3000)), paper, now)).toEqual({
    ok: false,
    because: 'too-many',
  })
})

test('when the secret is changed, old files stay readable, and the night encrypts them anew', async () => {
  process.env.SECRET = first
  const content = aPdf(partBytes + 5)
  const { id, fileId, office } = await aLocker(content)
  const before = await partsOf(fileId)
  process.env.SECRET = `${second}, ${first}`
  expect(content.equals((await contentFor(office, id, fileId, now)) as Buffer)).toBe(true)
  await keepLockers(now)
  const after = await partsOf(fileId)
  expect(after.map(({ keyId }) => keyId)).not.toContain(before[0]?.keyId)
  process.env.SECRET = second
  expect(content.equals((await contentFor(office, id, fileId, now)) as Buffer)).toBe(true)
  process.env.SECRET = first
  await expect(openFile(office, id, fileId, now)).rejects.toThrow('no secret')
  process.env.SECRET = `${second}, ${first}`
  await keepLockers(now)
})

test('a part that is changed, moved or left out opens nothing', async () => {
  const { fileId } = await aLocker(aPdf(2 * partBytes + 5))
  const [one, two, three] = await partsOf(fileId)
  if (!one || !two || !three) throw new Error('there are not three parts')
  expect(unseal({ fileId, part: 0, isLast: false }, one).byteLength).toBe(partBytes)
  expect(() => unseal({ fileId, part: 0, isLast: false }, two)).toThrow()
  expect(() => unseal({ fileId, part: 1, isLast: true }, two)).toThrow()
  expect(() => unseal({ fileId: 'x' as FileId, part: 0, isLast: false }, one)).toThrow()
  const [head, rest] = [one.content.slice(0, 100), one.content.slice(101)]
  const changed = { ...one, content: `${head}${one.content[100] === 'A' ? 'B' : 'A'}${rest}` }
  expect(() => unseal({ fileId, part: 0, isLast: false }, changed)).toThrow()
})

test('what was sent of a file that never came is gone the night after', async () => {
  const { id: stray } = await stowed()
  await keepLockers(later(now, dayMs))
  expect(await partsOf(stray)).toHaveLength(1)
  await keepLockers(later(now, dayMs + 1))
  expect(await partsOf(stray)).toEqual([])
})

const formOf = (parts: [name: string, value: string | Buffer][], cut = 0) => {
  const lines = parts.flatMap(([name, value]) => [
    `--X\r\nContent-Disposition: form-data; name="${name}"${typeof value === 'string' ? '' : '; filename="t.pdf"'}\r\n\r\n`,
    value,
    '\r\n',
  ])
  const body = Buffer.concat([...lines, '--X--\r\n'].map((line) => Buffer.from(line as string)))
  return new Request('http://larplats.example/', {
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data; boundary=X' },
    body: body.subarray(0, body.byteLength - cut),
  })
}
const fileIds = async () =>
  new Set((await read().select({ id: examFileContents.fileId }).from(examFileContents)).map(({ id }) => id))

test('of what comes into no locker nothing stays: a wrong time, a second file, a line that breaks', async () => {
  const { id, office } = await aLocker()
  const content = aPdf(partBytes + 10)
  const before = await fileIds()
  const odd = formOf([
    ['dag', '2026-02-30'],
    ['tid', '25:00'],
    ['fil', content],
  ])
  expect(await uploadTo(office, id, odd, now)).toMatchObject({ because: 'release' })
  await expect(uploadTo(office, id, formOf([['fil', content]], partBytes), now)).rejects.toBeDefined()
  expect(await fileIds()).toEqual(before)
  const two = formOf([
    ['fil', content],
    ['fil', aPdf(20)],
  ])
  expect(await uploadTo(office, id, two, now)).toEqual({ ok: true })
  expect((await fileIds()).size).toBe(before.size + 1)
  expect((await filesOf(id)).map(({ size }) => size)).toContain(20)
})
