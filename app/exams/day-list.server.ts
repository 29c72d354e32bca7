import { read } from '#db/connect.server'
import { centreName } from '~/centres/steps.server'
import type { Text } from '~/i18n/text'
import { aliasText, shownName } from '~/identity/shown-name'
import type { Instant } from '~/lib/time'
import { campusStartOf, dayTimes, mayMiss } from './day-rules'
import { dayStates } from './day-states'
import * as store from './day-store.server'
import * as toilet from './day-toilet-store.server'
import type { Invigilator } from './invigilator'
import { type UniversityId, unsetRules } from './policy'
import { policyOn } from './policy-dates'
import { doorStates } from './request-states'
import * as policies from './store.server'
import * as universities from './university-store.server'

/**
 * A session as whoever watches it sees it: who sits where, when they write, what is arranged for them but never why,
 * how they stand and what the clock says. Somebody with protected identity is their alias. Six statements; null when
 * there is none.
 * @param text whoever reads it, in whose language an alias is said
 */
export async function listExamDay(who: Invigilator, now: Instant, text: Text) {
  const db = read()
  const session = await store.findWithRoom(db, who.centreId, who.sessionId)
  const centre = session && (await centreName(db, who.centreId))
  if (!session || !centre) return null
  const rows = await store.seated(db, who.sessionId, dayStates)
  const said = await policies.list(db, who.centreId)
  const ids = [...new Set(rows.flatMap(({ university }) => university?.id ?? []))] as UniversityId[]
  const ofUniversities = await universities.listOf(db, ids)
  const visits = await toilet.visits(
    db,
    rows.map(({ id }) => id),
  )
  const learners = rows.map(({ person, university, sitting, startsAt, endsAt, ...row }) => {
    const exam = { start: startsAt ?? session.start, end: endsAt ?? session.end }
    const rules = policyOn(said, sitting.date)?.rules ?? unsetRules
    const own = university && policyOn(ofUniversities.get(university.id) ?? [], sitting.date)
    const times = dayTimes(exam, campusStartOf(sitting), rules, own?.rules ?? null, sitting)
    const isExpected = doorStates.includes(row.state)
    const their = visits.filter(({ requestId }) => requestId === row.id)
    const { courseCode, courseName, examCode, format, tool, aids, date } = sitting
    return {
      ...row,
      ...exam,
      who: shownName(person, 'staff', text) ?? aliasText(person, text),
      sittingId: sitting.id,
      exam: { courseCode, courseName, examCode, format, tool, aids, date },
      university: university ?? { id: null, name: sitting.universityName, short: sitting.universityName },
      phone: sitting.contactPhone ?? own?.rules.phone ?? '',
      times,
      visits: their.map(({ outAt, backAt }) => ({ outAt, backAt })),
      outSince: their.find(({ backAt }) => backAt === null)?.outAt ?? null,
      isExpected,
      /** Not let in any more. */
      isLate: isExpected && mayMiss(times, exam, now).ok,
      comparesNumber: rules.identity === 'id-and-number',
    }
  })
  return { session, centre, learners }
}

export type ExamDayList = NonNullable<Awaited<ReturnType<typeof listExamDay>>>
export type DayLearner = ExamDayList['learners'][number]

/** Whose a session is; null when there is none. For the guard of its page. One statement. */
export const centreOfSession = (id: Invigilator['sessionId']) => store.centreOf(read(), id)
