import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { change } from '#db/connect.server'
import { aCentre } from '#db/make'
import { courseTies, mutedKinds, outbox, people } from '#db/schema'
import type { InstanceInFull } from '~/courses/course'
import { ownCourses } from '~/courses/saved-list.server'
import { noteCourseNews } from '~/courses/saved-news.server'
import { unwatch, unwatchByLink } from '~/courses/saved-unwatch.server'
import { watchSearch } from '~/courses/saved-watch.server'
import { endStudy } from '~/courses/tie-end.server'
import { greet } from '~/courses/tie-greet.server'
import { findGroup } from '~/courses/tie-group.server'
import { leaveGroup } from '~/courses/tie-leave.server'
import { noteCourseReminders } from '~/courses/tie-reminders.server'
import type { LinkPurpose } from '~/identity/link'
import { openLink } from '~/identity/link.server'
import type { Learner } from '~/identity/person'
import { newId } from '~/lib/id'
import { dayMs, hourMs, type Instant, type LocalDate, later } from '~/lib/time'
import { anInstance, studies } from '../../scripts/testing/course-scene'
import { type Mailbox, openMailbox } from '../../scripts/testing/mailbox'
import { aWorker } from '../../scripts/testing/post'
import { aLearner, make, now } from '../../scripts/testing/scene'

let box: Mailbox
let worker: ReturnType<typeof aWorker>
beforeAll(async () => {
  box = await openMailbox()
})
afterAll(() => box.close())
beforeEach(async () => {
  // A morning is looked through once: each of these is a morning of its own.
  await change((tx) => tx.delete(outbox).where(eq(outbox.fact, 'course-morning')))
  box.mails.length = 0
  worker = aWorker(box)
})
afterEach(() => worker.close())

const to = ({ email }: Pick<Learner, 'email'>) =>
  box.mails.filter((mail) => JSON.stringify(mail.to).includes(email))
const workAt = (at: Instant) => {
  worker.at(at)
  return worker.work()
}
const noExams = async () => new Map<string, LocalDate[]>()
const nowhere = async () => null

/** The link of a mail for a purpose, as it is opened. */
function linkIn<Purpose extends LinkPurpose>(text: string, path: string, purpose: Purpose, at: Instant) {
  const found = new RegExp(`${path}\\?k=([^\\s]+)`).exec(text)
  const opened = openLink(purpose, decodeURIComponent(found?.[1] ?? ''), at)
  if (!opened.ok) throw new Error(opened.because)
  return opened.link
}

/** Eight days before the last day to apply: the morning after, it is told. */
const lastApplication = '2026-09-09' as LocalDate
const morning = later(now, dayMs)

async function anApplicant(over: Parameters<typeof aLearner>[0] = {}) {
  const who = await aLearner({ name: 'Kajsa Ek', ...over })
  const course = await anInstance({ instance: { lastApplication } })
  await studies(who, course)
  return { who, course }
}

test.each([
  ['sv', /Sök senast .*9 september 2026: Vävning/, 'Ändra påminnelserna'],
  ['en', /Apply by .*9 September 2026: Weaving/, 'Change the reminders'],
] as const)(
  'in %s who studies a course is reminded of the last day to apply',
  async (language, subject, out) => {
    const { who, course } = await anApplicant({ language })
    await noteCourseReminders(morning, noExams)
    await workAt(morning)
    const [mail, ...more] = to(who)
    expect(more).toEqual([])
    expect(mail?.subject).toMatch(subject)
    expect(mail?.text).toContain('Kajsa Ek')
    expect(mail?.text).toContain(`/kurser/${course.instance.id}`)
    expect(mail?.text).toContain(`${out}: https://larplats.example/mina-kurser/${course.instance.id}`)
  },
)

test('a reminder names nobody with protected identity', async () => {
  const { who } = await anApplicant({ protectedIdentity: true })
  await noteCourseReminders(morning, noExams)
  await workAt(morning)
  expect(to(who)).toHaveLength(1)
  expect(to(who)[0]?.text).not.toContain('Kajsa')
})

test('an address that nobody has confirmed is not written to, by whomever it was registered', async () => {
  const { who } = await anApplicant({ emailConfirmedAt: null })
  const { who: other } = await anApplicant()
  await noteCourseReminders(morning, noExams)
  const watching = await aWatcher({ emailConfirmedAt: null })
  await workAt(morning)
  expect([to(who), to(watching.who), to(other).length]).toEqual([[], [], 1])
  // What has come meanwhile is told when it is confirmed.
  const { id } = watching.who
  await change((tx) => tx.update(people).set({ emailConfirmedAt: morning }).where(eq(people.id, id)))
  await noteCourseNews(morning, nowhere)
  await workAt(morning)
  expect(to(watching.who)).toHaveLength(1)
})

const overtaken: [string, (who: Learner, course: InstanceInFull) => Promise<unknown>][] = [
  ['studied no more', (who, { instance }) => endStudy(who, instance.id)],
  ['without reminders', (who, course) => studies(who, course, { remind: false })],
  [
    'applied for on another day',
    (_who, { course, instance }) =>
      anInstance({ course, instance: { ...instance, lastApplication: '2026-09-20' as LocalDate } }),
  ],
  [
    'cancelled',
    (_who, { course, instance }) => anInstance({ course, instance: { ...instance, state: 'cancelled' } }),
  ],
]
test.each(overtaken)('what is %s by the time of the letter is not told', async (_what, happens) => {
  const { who, course } = await anApplicant()
  const other = await aLearner()
  await studies(other, await anInstance({ instance: { lastApplication } }))
  await noteCourseReminders(morning, noExams)
  await happens(who, course)
  await workAt(morning)
  expect([to(who).length, to(other).length]).toEqual([0, 1])
})

test('of a meeting its town is told, never where the course is administered', async () => {
  const who = await aLearner()
  const meeting = { mandatory: true, remote: false, endsOn: null, town: 'Storuman', note: '' }
  const meetings = [{ ...meeting, startsOn: '2026-09-16' as LocalDate }]
  await studies(who, await anInstance({ instance: { adminTown: 'Kalmar', meetings } }))
  await noteCourseReminders(morning, noExams)
  await workAt(morning)
  expect(to(who)[0]?.subject).toMatch(/^Träff .*16 september/)
  expect(to(who)[0]?.text).toContain('Var: Storuman')
  expect(to(who)[0]?.text).not.toContain('Kalmar')
})

/** Who has two searches watched, and what has come since. */
async function aWatcher(over: Parameters<typeof aLearner>[0] = {}) {
  const who = await aLearner(over)
  await watchSearch(who, 'sok=bokbinderi', now)
  await watchSearch(who, 'sok=bokbinderi&takt=100', now)
  const days = { firstApplication: null, lastApplication: null, lateApplication: null }
  const found = await anInstance({
    course: { titleSv: 'Bokbinderi', titleEn: 'Bookbinding' },
    instance: { publishedAt: later(now, hourMs), ...days },
  })
  await noteCourseNews(morning, nowhere)
  return { who, found }
}

test('one letter tells what is new in all of somebody’s searches, and each can be ended from it', async () => {
  const { who, found } = await aWatcher()
  await workAt(morning)
  const [mail, ...more] = to(who)
  expect(more).toEqual([])
  expect(mail?.subject).toBe('1 ny utbildning som passar')
  expect(mail?.text?.match(/Bokbinderi, /g)).toHaveLength(1)
  expect(mail?.text).toContain(`https://larplats.example/kurser/${found.instance.id}\n`)
  expect(mail?.text).toContain('https://larplats.example/mina-kurser\n')
  const link = linkIn(mail?.text ?? '', '/lank/kursbevakning', 'stop-course-search', morning)
  await unwatchByLink(link)
  expect((await ownCourses(who, 'sv')).watches).toHaveLength(1)
})

test('who has turned such letters off gets none, and who watches no more gets none', async () => {
  const [muted, gone] = [await aWatcher(), await aWatcher()]
  await change((tx) => tx.insert(mutedKinds).values({ personId: muted.who.id, kind: 'course-news' }))
  for (const { id } of (await ownCourses(gone.who, 'sv')).watches) await unwatch(gone.who, id)
  await workAt(morning)
  expect([...to(muted.who), ...to(gone.who)]).toEqual([])
})

/** Two of a group, the first of whom has written to the second. */
async function aGreeting() {
  const course = await anInstance()
  const centre = await make((tx) => aCentre(tx))
  const [asa, bo] = [
    await aLearner({ name: 'Åsa Hemlig-Öhman', email: `asa.hemlig-${newId()}@larplats.example` }),
    await aLearner({ name: 'Bo Berg', language: 'en' }),
  ]
  const shown = { centreId: centre.id, findable: true }
  await studies(asa, course, { ...shown, shownName: 'Åsa' })
  await studies(bo, course, { ...shown, shownName: 'Bosse' })
  const [peer] = (await findGroup(asa, course.instance.id, now))?.peers ?? []
  const wish = { handle: peer?.handle ?? '', text: 'Ska vi läsa ihop i hemlighet?' }
  expect(await greet(asa, course.instance.id, wish, now)).toEqual({ ok: true })
  return { course, asa, bo }
}

test('the letter of a message is from us, says the chosen name, and no address of its writer anywhere', async () => {
  const { course, asa, bo } = await aGreeting()
  await worker.work()
  expect(to(asa)).toEqual([])
  const [mail, ...more] = to(bo)
  expect(more).toEqual([])
  expect(mail?.subject).toBe('Åsa has written to you about Weaving')
  expect(mail?.from?.text).toBe('"Lärplats" <no-reply@larplats.example>')
  expect(mail?.replyTo).toBeUndefined()
  const all = JSON.stringify([mail?.headerLines, mail?.text, mail?.html])
  for (const secret of [asa.email, 'asa.hemlig', 'Hemlig', asa.id, 'i hemlighet'])
    expect(all).not.toContain(secret)
  expect(mail?.text).toContain(`https://larplats.example/mina-kurser/${course.instance.id}/grupp/`)
  const link = linkIn(mail?.text ?? '', '/lank/studiegrupp', 'leave-course-group', now)
  await leaveGroup(link)
  const left = (await findGroup(asa, course.instance.id, now))?.peers ?? []
  expect(left.map(({ member }) => member)).toEqual([null])
})

const apart: [string, (asa: Learner, bo: Learner) => Promise<unknown>][] = [
  ['protected', ({ id }) => hide(id)],
  ['writing to somebody protected', (_asa, { id }) => hide(id)],
  ['out of the group', ({ id }) => change((tx) => tx.delete(courseTies).where(eq(courseTies.personId, id)))],
]
const hide = (id: Learner['id']) =>
  change((tx) => tx.update(people).set({ protectedIdentity: true }).where(eq(people.id, id)))

test.each(apart)('of one who is %s by then no letter tells', async (_what, happens) => {
  const { asa, bo } = await aGreeting()
  await happens(asa, bo)
  await worker.work()
  expect(to(bo)).toEqual([])
})
