import { read } from '#db/connect.server'
import { configurationOf } from '~/centres/steps.server'
import type { Text } from '~/i18n/text'
import type { Staff } from '~/identity/membership'
import type { Person, PersonId } from '~/identity/person'
import { aliasText, shownName } from '~/identity/shown-name'
import { dayMs, later } from '~/lib/time'
import * as dutyStore from './invigilator-duty-store.server'
import { ableAmong, mayWatch, ranked } from './invigilator-rules'
import { type Watching, watchingOf } from './invigilator-steps.server'
import { isBeforeExam } from './request-states'
import { type Hall, seatsOf } from './seating-rules'
import type { ExamSession, SessionId } from './session'
import { rulesOn } from './session-list.server'
import { hasBegun, watchersNeeded } from './session-rules'
import { type WriterRow, writers } from './session-sheet-store.server'
import * as store from './session-store.server'
import * as policies from './store.server'

/**
 * One session with who sits where, who watches it and who else could; null when there is none. Needs are told as what is
 * to be done, never why. Ten statements.
 * @param text whoever reads it, in whose language an alias is said
 */
export async function findSession(who: Staff, id: SessionId, text: Text) {
  const configuration = await configurationOf(read(), who.centreId)
  const [session, ...beside] = configuration ? await store.around(read(), who.centreId, id) : []
  if (!configuration || !session) return null
  const { centre, spaces } = configuration
  const space = spaces.find((one) => one.id === session.spaceId)
  const everybody = await writers(read(), [id, ...beside.map((one) => one.id)])
  const seated = everybody.filter(({ sessionId }) => sessionId === id)
  const rules = rulesOn(await policies.list(read(), centre.id), session, centre.timeZone)
  const per = rules?.perInvigilator ?? null
  const watching = await watchingOf(read(), session, seated)
  const hall: Hall = {
    configuration,
    sessions: [session, ...beside],
    seats: everybody.map(({ place, ...one }) => ({ ...one, place: place ?? 0 })),
    duties: watching.facts.flatMap(({ personId, duties }) =>
      duties.map(({ sessionId }) => ({ sessionId, personId })),
    ),
    watchers: watchersOf(watching),
    // Nobody is given a seat here: what rooms hold besides does not matter.
    taken: () => 0,
  }
  return {
    centre,
    session,
    space: { name: space?.name ?? '', plan: space?.plan ?? [] },
    studyBookings: rules?.studyBookings ?? null,
    needed: watchersNeeded(seated.length, per),
    capacity: seatsOf(hall, session, per),
    begun: hasBegun(seated),
    writers: seated.map((one) => shownWriter(one, text)),
    ...(await staffOf(session, watching, seated, text)),
  }
}

/** The register as a hall counts on it: whoever may not watch these very learners has no time for it. */
const watchersOf = ({ register, facts, session }: Watching) =>
  ableAmong(
    register.flatMap(({ personId }): Hall['watchers'] => {
      const times = facts.find((one) => one.personId === personId)?.times ?? []
      const all = times.map(({ start, end }) => ({ personId, from: start, until: end }))
      return all.length > 0 ? all : [{ personId, from: null, until: null }]
    }),
    facts,
    session,
  )

/** Who watches a session, who did, who else could and why others cannot. One statement. */
async function staffOf(session: ExamSession, watching: Watching, seated: readonly WriterRow[], text: Text) {
  const staffing = await dutyStore.staffing(read(), [session.id])
  const on = staffing.filter(({ withdrawnAt }) => withdrawnAt === null)
  const learners = new Map(seated.map(({ personId, person }) => [personId, called(person, text)]))
  return {
    keepsRegister: watching.register.length > 0,
    onDuty: on.map(({ personId, person }) => ({
      personId,
      name: called(person, text),
      conflicts: conflictsOf(watching, personId, learners),
    })),
    withdrawn: staffing.flatMap(({ personId, person, withdrawnAt, reason }) =>
      withdrawnAt === null ? [] : [{ personId, name: called(person, text), reason }],
    ),
    candidates: candidatesOf(watching, new Set(on.map(({ personId }) => personId)), learners, text),
  }
}

/** Somebody who writes, as staff see them. */
const shownWriter = (one: WriterRow, text: Text) => ({
  id: one.id,
  name: called(one.person, text),
  reference: one.reference,
  place: one.place,
  state: one.state,
  university: one.university ?? one.sitting.universityName,
  course: [one.sitting.courseCode, one.sitting.examCode].filter(Boolean).join(' '),
  courseName: one.sitting.courseName,
  tool: one.sitting.tool,
  startsAt: one.startsAt,
  endsAt: one.endsAt,
  extraMinutes: one.extraMinutes,
  arrangement: one.arrangement,
  isOutsider: one.residencyGroup === null,
  movable: isBeforeExam(one.state),
})
export type ShownWriter = ReturnType<typeof shownWriter>

const called = (person: Pick<Person, 'name' | 'alias' | 'protectedIdentity'>, text: Text) =>
  shownName(person, 'staff', text) ?? aliasText(person, text)

const conflictsOf = (
  { facts }: Watching,
  personId: PersonId,
  learners: ReadonlyMap<PersonId, string>,
): string[] =>
  (facts.find((one) => one.personId === personId)?.conflicts ?? []).flatMap((id) => learners.get(id) ?? [])

/** Those of the register who are not on duty in it, whoever can first. */
function candidatesOf(
  watching: Watching,
  on: ReadonlySet<PersonId>,
  learners: ReadonlyMap<PersonId, string>,
  text: Text,
) {
  const all = watching.register.flatMap(({ personId, person }) => {
    const facts = watching.facts.find((one) => one.personId === personId)
    if (!facts || on.has(personId)) return []
    const answer = mayWatch(facts, watching.session)
    const minutes = facts.duties.reduce((sum, { start, end }) => sum + (end - start) / 60_000, 0)
    return [{ personId, name: called(person, text), answer, minutes }]
  })
  return ranked(all).map(({ personId, name, answer }) => ({
    personId,
    name,
    because: answer.ok ? null : answer.because,
    about:
      !answer.ok && answer.because === 'own-conflict'
        ? answer.learnerIds.flatMap((id) => learners.get(id) ?? [])
        : [],
  }))
}

/** Who has a seat in a session, and the others of the centre near it into which they could go; null when it is not. Five statements. */
export async function cancelOptions(who: Staff, id: SessionId, text: Text) {
  const configuration = await configurationOf(read(), who.centreId)
  const session = configuration && (await store.find(read(), who.centreId, id))
  if (!session || session.cancelledAt !== null) return null
  const { centre, spaces } = configuration
  const around = { start: later(session.start, -dayMs / 2), end: later(session.end, dayMs / 2) }
  const near = await store.meeting(read(), [who.centreId], around)
  const others = near.filter((one) => one.id !== id)
  const seated = await writers(read(), [id, ...others.map((one) => one.id)])
  const nameOf = (spaceId: string) => spaces.find((space) => space.id === spaceId)?.name ?? ''
  return {
    centre: { id: centre.id, name: centre.name, timeZone: centre.timeZone },
    session: { id },
    room: nameOf(session.spaceId),
    writers: seated.filter(({ sessionId }) => sessionId === id).map((one) => shownWriter(one, text)),
    others: others.map((one) => ({
      id: one.id,
      start: one.start,
      end: one.end,
      spaceName: nameOf(one.spaceId),
      free: Math.max(0, one.seats - seated.filter(({ sessionId }) => sessionId === one.id).length),
    })),
  }
}
