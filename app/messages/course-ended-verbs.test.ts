import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { change } from '#db/connect.server'
import { note } from '#db/outbox.server'
import { courseSaved, courseTies, messages, people } from '#db/schema'
import { courseSavings } from '#db/seed/courses'
import { writeFacts } from '#db/seed/write.server'
import { writeCourseFacts } from '#db/seed/write-courses.server'
import type { InstanceState } from '~/courses/course'
import { save } from '~/courses/save-steps.server'
import { dayMs, hourMs, type Instant, type LocalDate } from '~/lib/time'
import { type Mailbox, openMailbox } from '../../scripts/testing/mailbox'
import { aWorker } from '../../scripts/testing/post'
import { aLearner, now } from '../../scripts/testing/scene'

let box: Mailbox
let worker: ReturnType<typeof aWorker>
beforeAll(async () => {
  box = await openMailbox()
  await change(writeFacts)
  await change(writeCourseFacts)
})
afterAll(() => box.close())
beforeEach(() => {
  box.mails.length = 0
  worker = aWorker(box)
})
afterEach(() => worker.close())

const [found] = courseSavings('2026-11-23' as LocalDate, now).filter(({ course }) => course.code === 'FVSPG')
if (!found) throw new Error('the sample has no such programme')
const sample = found

/** An instance in a state, which one studies and another has saved; and that this has come about. */
async function aScene(state: InstanceState) {
  const [studying, saving] = [
    await aLearner({ name: 'Åsa Öhman' }),
    await aLearner({ language: 'en', protectedIdentity: true }),
  ]
  await change(async (tx) => {
    await save(tx, [{ ...sample, instance: { ...sample.instance, state } }])
    const [instanceId, createdAt] = [sample.instance.id, now]
    await tx.delete(messages).where(eq(messages.subjectId, sample.instance.id))
    await tx.delete(courseTies)
    await tx.delete(courseSaved)
    await tx.insert(courseTies).values({
      personId: studying.id,
      instanceId,
      centreId: null,
      remind: false,
      findable: false,
      shownName: '',
      createdAt,
    })
    // Whoever both studies and has saved it gets one letter.
    for (const { id } of [studying, saving])
      await tx.insert(courseSaved).values({ personId: id, instanceId, createdAt })
    await note(tx, { fact: 'course-ended', subjectId: instanceId, at: now, detail: { state } })
  })
  return { studying, saving }
}

const to = (email: string) => box.mails.filter((mail) => JSON.stringify(mail.to).includes(email))

test.each([
  ['cancelled', /Inställd: .*sjuksköterske/i, /has cancelled/],
  ['gone', /Finns inte längre: /, /out of its offering/],
] as const)(
  'of a course that is %s whoever studies or saved it hears once, in their language',
  async (state, subject, english) => {
    const { studying, saving } = await aScene(state)
    await worker.work()
    const [swedish, ...more] = to(studying.email)
    expect(more).toEqual([])
    expect(swedish?.subject).toMatch(subject)
    expect(swedish?.text).toContain('Åsa Öhman')
    expect(swedish?.text).toContain(`https://larplats.example/kurser/${sample.instance.id}\n`)
    const [other] = to(saving.email)
    expect(other?.text).toMatch(english)
    expect(other?.text).not.toContain(saving.name)
  },
)

/** Its university says otherwise. */
const becomes = (state: InstanceState, at: Instant) =>
  change(async (tx) => {
    await save(tx, [{ ...sample, instance: { ...sample.instance, state } }])
    await note(tx, { fact: 'course-ended', subjectId: sample.instance.id, at, detail: { state } })
  })

test('what is cancelled and given without end is told once, and an hour later how it stands then', async () => {
  const { studying } = await aScene('cancelled')
  await worker.work()
  for (const state of ['published', 'cancelled', 'published', 'cancelled'] as const) {
    await becomes(state, now)
    await worker.work()
  }
  worker.pass(hourMs)
  await worker.work()
  expect(to(studying.email)).toHaveLength(1)
  await becomes('published', now)
  await worker.work()
  const [, given, ...more] = to(studying.email)
  expect(more).toEqual([])
  expect(given?.subject).toMatch(/^Ges ändå: .*sjuksköterske/i)
  // Whoever saves it now has not heard of anything else.
  const late = await aLearner()
  await change((tx) =>
    tx.insert(courseSaved).values({ personId: late.id, instanceId: sample.instance.id, createdAt: now }),
  )
  await becomes('cancelled', now)
  worker.pass(hourMs)
  await worker.work()
  expect([to(studying.email).length, to(late.email).length]).toEqual([2, 1])
  worker.pass(dayMs)
  await worker.work()
  expect(to(studying.email).at(-1)?.subject).toMatch(/^Inställd: /)
  expect(to(studying.email)).toHaveLength(3)
})

test('cancelled, given and cancelled before anybody came to tell it is one letter', async () => {
  const { studying } = await aScene('cancelled')
  await becomes('published', now)
  await becomes('cancelled', now)
  await worker.work()
  expect(to(studying.email).map(({ subject }) => subject)).toEqual([expect.stringMatching(/^Inställd: /)])
})

test('an address that nobody has confirmed is not written to', async () => {
  const { studying, saving } = await aScene('cancelled')
  await change((tx) => tx.update(people).set({ emailConfirmedAt: null }).where(eq(people.id, studying.id)))
  await worker.work()
  expect([to(studying.email).length, to(saving.email).length]).toEqual([0, 1])
})

test('what is given after all by the time of the letter is not told', async () => {
  await aScene('published')
  await worker.work()
  expect(box.mails).toEqual([])
})
