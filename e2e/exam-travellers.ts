import type { Page } from '@playwright/test'
import { eq } from 'drizzle-orm'
import { change } from '#db/connect.server'
import { aCentre, aSpace, aUniversity, hours } from '#db/make'
import { anExamPolicy, anExamSitting } from '#db/make-exams'
import { aMembership, aPerson } from '#db/make-people'
import { examRequests, examSessions } from '#db/schema'
import { type ExamRules, termsOf } from '~/exams/policy'
import type { RequestId } from '~/exams/request'
import type { Language } from '~/i18n/language'
import type { Text } from '~/i18n/text'
import { addDays, dayMs, later, localDate, minuteMs } from '~/lib/time'
import { expect, expectFits, linkIn, type Mail, now } from './fixtures'

const day = { opensMinute: 8 * 60, lastStartMinute: null, lastEndMinute: 17 * 60 }

/** The day of the exams: a Monday in three weeks. */
export const examDate = addDays(localDate(now, 'Europe/Stockholm'), 21)

/** Somebody who reads letters in this language; of no municipality that any centre counts as its own. */
export const aReader = (language: Language, over: Parameters<typeof aPerson>[1] = {}) =>
  change((tx) => aPerson(tx, { language, ...over }))

/**
 * A centre of its own with a hall, a small room and staff, which takes exams 08–17 and answers by its rules; and a
 * listed exam, 09.00 for four hours, of a university with an exam office.
 */
export const aHouse = (
  language: Language,
  rules: (municipality: string) => Partial<ExamRules> = () => ({}),
  sitting: Parameters<typeof anExamSitting>[1] = {},
) =>
  change(async (tx) => {
    const mark = crypto.randomUUID().slice(0, 8)
    const centre = await aCentre(tx)
    const at = { centreId: centre.id }
    const mailbox = `larcentrum-${mark}@larcentrum.example`
    const fees = { university: 0, yh: 0, komvux: 0 }
    await anExamPolicy(tx, centre.id, {
      approval: 'automatic',
      week: [day, day, day, day, day, null, null],
      groups: [{ ...termsOf({ fees }), name: 'Hemma', municipalities: [centre.municipalityCode] }],
      others: termsOf({ fees }),
      outsiders: 'never',
      mailbox,
      ...rules(centre.municipalityCode),
    })
    await hours(tx, { ...at, weekdays: [1, 2, 3, 4, 5, 6, 7], closesMinute: 20 * 60 })
    await aSpace(tx, { ...at, name: 'Stora salen', kind: 'exam-hall', places: 6, bookable: 'both' })
    await aSpace(tx, { ...at, name: 'Lilla rummet' })
    const staff = await aPerson(tx, { language })
    await aMembership(tx, { ...at, personId: staff.id })
    const university = await aUniversity(tx)
    const office = await aPerson(tx, { language })
    await aMembership(tx, { personId: office.id, role: 'exam-office', universityId: university.id })
    const contactEmail = `tenta-${mark}@hogskolan.example`
    const exam = await anExamSitting(tx, {
      date: examDate,
      universityId: university.id,
      contactEmail,
      ...sitting,
    })
    const learner = await aPerson(tx, { language, municipalityCode: centre.municipalityCode })
    return { centre, mailbox, staff, university, office, contactEmail, exam, learner }
  })

/** How the subject of a learner's letter about an exam begins. */
export const subject = (sentence: string) =>
  new RegExp(`^${sentence.replace(/, $/, '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)

/** A learner asks for a seat from the list of exams, and what they need besides. */
export async function askFor(
  page: Page,
  text: Text,
  at: { exam: string; centre: { id: string; name: string }; needs?: boolean },
) {
  const main = page.getByRole('main')
  await page.goto(`/tentor/platser?sittning=${at.exam}&plats=${at.centre.id}`)
  await expectFits(page)
  if (at.needs) {
    await main.getByText(text('seats.who.more')).click()
    await main.getByLabel(text('seats.who.extra')).fill('60 min')
    await main.getByLabel(text('seats.who.room')).check()
    await main.getByRole('button', { name: text('seats.who.update') }).click()
  }
  await main.getByRole('link', { name: text('seats.hosts.choose', { centre: at.centre.name }) }).click()
  await expectFits(page)
}

/** 09.00 to 14.00, in either language. */
export const untilTwo = /0?9[.:]00–\u2060?14[.:]00/

export const send = (page: Page, text: Text) =>
  page
    .getByRole('main')
    .getByRole('button', { name: text('seats.request.send') })
    .click()

/** Whoever reads a university's mail says yes, without an account. */
export async function universityAllows(page: Page, text: Text, question: Mail) {
  const main = page.getByRole('main')
  await page.goto(linkIn(question))
  await main.getByRole('button', { name: text('examAnswers.yes.submit') }).click()
  await expect(main).toContainText(text('examAnswers.stands.yes'))
  await expectFits(page)
}

/** The request whose page a learner stands on. */
export const requestOf = (page: Page) => new URL(page.url()).pathname.split('/').at(-1) as RequestId

/** The day of an exam has come: its session and its request lie so many days earlier, and nothing else has moved. */
export const dayComes = (requestId: RequestId, days: number) =>
  change(async (tx) => {
    const own = eq(examRequests.id, requestId)
    const [request] = await tx.select().from(examRequests).where(own)
    if (!request?.sessionId || !request.startsAt || !request.endsAt) throw new Error('nobody sits there')
    const [session] = await tx.select().from(examSessions).where(eq(examSessions.id, request.sessionId))
    if (!session) throw new Error('no session')
    const earlier = <Row extends { startsAt: unknown; endsAt: unknown }>({ startsAt, endsAt }: Row) => ({
      startsAt: later(startsAt as typeof session.startsAt, -days * dayMs),
      endsAt: later(endsAt as typeof session.endsAt, -days * dayMs),
    })
    await tx.update(examRequests).set(earlier(request)).where(own)
    await tx.update(examSessions).set(earlier(session)).where(eq(examSessions.id, session.id))
    return session.id
  })

/** The time in which something had to be done is out. The clock stands where it stood for everybody else. */
export const runOut = (requestId: RequestId) =>
  change((tx) =>
    tx
      .update(examRequests)
      .set({ answerBy: later(now, -minuteMs) })
      .where(eq(examRequests.id, requestId)),
  )

export const looks = {
  'a phone in Swedish without script': {
    viewport: { width: 360, height: 740 },
    javaScriptEnabled: false,
    locale: 'sv-SE',
  },
  'a desktop in English': { viewport: { width: 1280, height: 900 }, locale: 'en-GB' },
}
