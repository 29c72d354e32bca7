import { read } from '#db/connect.server'
import { configurationOf } from '~/centres/steps.server'
import type { Text } from '~/i18n/text'
import type { Staff } from '~/identity/membership'
import type { Learner, Person, PersonId } from '~/identity/person'
import { aliasText, shownName } from '~/identity/shown-name'
import { monthAsked, monthSpan } from '~/lib/month'
import { dayMs, homeZone, type Instant, later, localDate } from '~/lib/time'
import { conflictsSince } from './invigilator-conflict-add.server'
import * as duties from './invigilator-duty-store.server'
import * as store from './invigilator-store.server'
import { listUniversities } from './store.server'

const called = (person: Pick<Person, 'name' | 'alias' | 'protectedIdentity'>, text: Text) =>
  shownName(person, 'staff', text) ?? aliasText(person, text)

const ahead = (now: Instant) => ({ start: now, end: later(now, 400 * dayMs) })

async function centreOf(who: Staff) {
  const configuration = await configurationOf(read(), who.centreId)
  if (!configuration) throw new Error(`there is no centre ${who.centreId}`)
  const { id, name, timeZone } = configuration.centre
  return { id, name, timeZone }
}

/** A centre's register, and who of its members is not in it. Five statements. */
export async function listInvigilators(who: Staff, now: Instant, text: Text) {
  const centre = await centreOf(who)
  const register = await store.register(read(), who.centreId)
  const members = await store.membersOf(read(), who.centreId)
  const coming = await duties.dutiesIn(read(), { centreId: who.centreId }, ahead(now))
  const universities = await listUniversities(read())
  const shortOf = (id: string) => universities.find((one) => one.id === id)?.short ?? ''
  const here = register.filter(({ endedAt }) => endedAt === null)
  return {
    centre,
    universities,
    register: here.map(({ personId, person, training }) => ({
      personId,
      name: called(person, text),
      trainedBy: training.map(shortOf).filter(Boolean),
      coming: coming.filter((one) => one.personId === personId).length,
    })),
    others: members
      .filter(({ personId }) => !here.some((one) => one.personId === personId))
      .map(({ personId, ...person }) => ({ personId, name: called(person, text) })),
  }
}

/** One invigilator of a centre; null when they are not in its register. Seven statements. */
export async function findInvigilator(who: Staff, personId: PersonId, now: Instant, text: Text) {
  const found = await store.find(read(), who.centreId, personId)
  if (!found || found.endedAt !== null) return null
  const all = await store.conflicts(read(), who.centreId)
  const conflicts = all.filter(({ invigilatorId }) => invigilatorId === personId)
  const learners = await store.learnersOf(read(), who.centreId, conflictsSince(now))
  const coming = await duties.dutiesIn(read(), { personId }, ahead(now))
  return {
    centre: await centreOf(who),
    personId,
    name: called(found.person, text),
    training: found.training,
    note: found.note,
    times: await store.times(read(), who.centreId, ahead(now), personId),
    // What they watch elsewhere is that centre's business.
    duties: coming.filter(({ centreId }) => centreId === who.centreId),
    conflicts: conflicts.map(({ learnerId, learner }) => ({ learnerId, name: called(learner, text) })),
    learners: learners
      .filter(
        (one) => one.personId !== personId && !conflicts.some(({ learnerId }) => learnerId === one.personId),
      )
      .map(({ personId: id, ...person }) => ({ value: id, label: called(person, text) })),
    universities: await listUniversities(read()),
  }
}

/**
 * Who watched what in a month until now, by person and time, for pay. Two statements.
 * @param typed the month that was asked for (`2026-11`); anything else is the centre's present one
 */
export async function hoursOf(who: Staff, typed: string | null, now: Instant, text: Text) {
  const centre = await centreOf(who)
  const month = monthAsked(typed, localDate(now, centre.timeZone))
  const span = monthSpan(month, centre.timeZone)
  const rows = await duties.dutiesIn(read(), { centreId: who.centreId }, span)
  const done = rows.filter((one) => one.end <= now && one.start >= span.start)
  const people = new Map(done.map(({ personId, person }) => [personId, called(person, text)]))
  return {
    centre,
    month,
    people: [...people]
      .map(([personId, name]) => {
        const own = done.filter((one) => one.personId === personId)
        return {
          personId,
          name,
          hours: own.reduce((sum, one) => sum + (one.end - one.start) / 3_600_000, 0),
          sessions: own.map((one) => ({
            id: one.sessionId,
            start: one.start,
            end: one.end,
            spaceName: one.spaceName,
          })),
        }
      })
      .sort((a, b) => a.name.localeCompare(b.name, 'sv')),
  }
}

/** What is somebody's to watch at every centre, and when they can; null when they are in no register. Three statements. */
export async function ownDuties(who: Learner, now: Instant) {
  const registers = await store.registersOf(read(), who.id)
  const coming = await duties.dutiesIn(read(), { personId: who.id }, ahead(now))
  if (registers.length === 0 && coming.length === 0) return null
  const times = await store.ownTimes(read(), who.id, now)
  return {
    registers,
    duties: coming.map(({ sessionId, start, end, centreName, spaceName, timeZone, address, town }) => ({
      ...{ sessionId, start, end, centreName, spaceName, timeZone, address, town },
    })),
    times: times.map((time) => {
      const register = registers.find(({ centreId }) => centreId === time.centreId)
      return {
        ...time,
        centreName: register?.centreName ?? '',
        timeZone: register?.timeZone ?? homeZone,
      }
    }),
  }
}

/** Is there anything for somebody to watch, or a register that they are in? Two statements at most. */
export const watchesSomewhere = async (who: Learner, now: Instant): Promise<boolean> =>
  (await store.registersOf(read(), who.id)).length > 0 ||
  (await duties.dutiesIn(read(), { personId: who.id }, ahead(now))).length > 0

/** One session that somebody is to watch; null when they are not. One statement. */
export async function ownDuty(who: Learner, sessionId: string, now: Instant) {
  const coming = await duties.dutiesIn(read(), { personId: who.id }, ahead(now))
  return coming.find((one) => one.sessionId === sessionId) ?? null
}
