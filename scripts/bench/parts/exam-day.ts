import { change, close, migrate, read } from '#db/connect.server'
import { madeMoment } from '#db/made'
import { aCentre, aSpace, aUniversity, hours } from '#db/make'
import { anExamPolicy, anExamSitting } from '#db/make-exams'
import { aPerson } from '#db/make-people'
import * as tables from '#db/schema'
import { digest } from '~/identity/secret.server'
import { newId } from '~/lib/id'
import { addDays, isoInstant, type LocalDate, wallTime } from '~/lib/time'
import { examFaultsIn } from '../../testing/exam-ledger'
import { plainExams } from '../../testing/exam-scene'
import { hallPlaces } from '../ground'
import { upTo } from '../numbers'
import { answer } from '../part'

/** The first of the exams' days, a Monday; the others are the workdays after it. */
const monday = '2026-10-05' as LocalDate
const dayOf = (at: number) => addDays(monday, 7 * Math.floor(at / 5) + (at % 5))

interface Size {
  centres: number
  /** Exams, each on a day of its own: a session of each at every centre. */
  sittings: number
  /** Seats of each hall. */
  seats: number
  requests: number
}

const peopleAtOnce = 200

/** So many learners of these municipalities, one after the other, each with a key. */
async function makeMembers(codes: string[], count: number): Promise<string[]> {
  const keys: string[] = []
  while (keys.length < count) {
    await change(async (tx) => {
      for (const _one of upTo(Math.min(peopleAtOnce, count - keys.length))) {
        const { id: personId } = await aPerson(tx, {
          municipalityCode: codes[keys.length % codes.length] ?? null,
        })
        const token = `lp_${newId()}`
        const row = {
          id: newId<'token'>(),
          personId,
          name: 'bench',
          hash: digest(token),
          createdAt: madeMoment,
        }
        await tx.insert(tables.tokens).values(row)
        keys.push(token)
      }
    })
  }
  return keys
}

const calls = {
  /** Centres with exam halls and study halls, sittings, and for each of so many learners a request and a booking. */
  async prepare({ centres, sittings, seats, requests }: Size) {
    await migrate()
    const made = await change(async (tx) => {
      const { id: universityId } = await aUniversity(tx)
      const exams: string[] = []
      for (const at of upTo(sittings)) {
        const sitting = { universityId, date: dayOf(at), contactEmail: 'tenta@hh.example' }
        exams.push((await anExamSitting(tx, sitting)).id)
      }
      const houses: { id: string; code: string; study: string[] }[] = []
      for (const _centre of upTo(centres)) {
        const { id: centreId, municipalityCode: code } = await aCentre(tx)
        await hours(tx, { centreId, closesMinute: 20 * 60 })
        await anExamPolicy(tx, centreId, plainExams(code))
        await aSpace(tx, { centreId, kind: 'exam-hall', places: seats, bookable: 'both' })
        const hall = {
          centreId,
          kind: 'study-hall',
          places: hallPlaces,
          seats: hallPlaces,
          bookable: 'place',
        } as const
        houses.push({ id: centreId, code, study: [(await aSpace(tx, hall)).id] })
      }
      return { exams, houses }
    })
    const keys = await makeMembers(
      made.houses.map(({ code }) => code),
      requests,
    )
    return upTo(requests).map((at) => {
      const house = made.houses[at % centres]
      const token = keys[at]
      if (!house || !token) throw new Error('nobody is there to ask')
      const nth = Math.floor(at / centres)
      const hour = wallTime(dayOf(nth % 10), (8 + (Math.floor(nth / 10) % 11)) * 60, 'Europe/Stockholm')
      const span = { start: isoInstant(hour), end: isoInstant((hour + 3_600_000) as typeof hour) }
      return {
        token,
        request: JSON.stringify({ centre: house.id, sitting: made.exams[nth % sittings] }),
        booking: JSON.stringify({ spaceId: house.study[0], ...span }),
      }
    })
  },

  /** What is wrong with the seats, and how many requests there are, have a seat, and say in their log that they were made. */
  async checked() {
    const requests = await read().select().from(tables.examRequests)
    const events = await read().select().from(tables.examRequestEvents)
    return {
      faults: await examFaultsIn(read()),
      requests: requests.length,
      seated: requests.filter(({ place }) => place !== null).length,
      told: events.filter(({ event }) => event === 'submit').length,
      sessions: (await read().select().from(tables.examSessions)).length,
      bookings: (await read().select().from(tables.bookings)).length,
    }
  },
}

export type ExamDayCalls = typeof calls
answer(calls, close)
