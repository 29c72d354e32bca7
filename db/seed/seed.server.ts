import { inArray, notLike, type SQL } from 'drizzle-orm'
import { type Instant, localDate, wallTime } from '~/lib/time'
import { change, read } from '../connect.server'
import { approvedLearners, memberships, people } from '../schema'
import { accountEmail, sampleAccounts } from './accounts'
import { sampleZone } from './layout'
import { sampleDomain } from './learners'
import type { Planned } from './plan'
import { randomFrom } from './random'
import { type Sample, sampleOn } from './sample'
import {
  chunks,
  removeSample,
  writeBookings,
  writeCentre,
  writeExamRequests,
  writeExams,
  writeFacts,
  writePartners,
} from './write.server'
import { removeCourses, writeCourseFacts, writeCourses } from './write-courses.server'
import { writeDemand } from './write-demand.server'
import { writeStudies } from './write-studies.server'

/** So many go into one `change`, so that a database in use is not kept waiting. */
const peopleAtOnce = 200
const bookingsAtOnce = 100
/** So many changes are asked for together: they share a commit, or run side by side. */
const changesAtOnce = 5

/**
 * Fills an empty database with the sample data of the day of `now`: real centres, invented spaces,
 * hours, rules, learners and bookings, and the sample accounts, which are written last. What a seed
 * that was interrupted has left is taken away first. The same day gives the same rows.
 * @returns false, with nothing done, when there are people already
 */
export async function seed(now: Instant): Promise<boolean> {
  if ((await whose()) !== 'nobody') return false
  const today = localDate(now, sampleZone)
  const sample = sampleOn(today)
  await change(removeCourses)
  await change(removeSample)
  await change(writeFacts)
  await change(writeCourseFacts)
  await writeCourses(today, wallTime(today, 0, sampleZone))
  await change((tx) => writeExams(tx, today, wallTime(today, 0, sampleZone)))
  const random = randomFrom(`larplats ${today} configurations`)
  for (const one of sample.configurations) {
    await change((tx) => writeCentre(tx, one, wallTime(today, 0, sampleZone), random))
  }
  for (const chunk of chunks(sample.learners, peopleAtOnce)) {
    await change(async (tx) => {
      await tx.insert(people).values(chunk)
    })
  }
  await writeApprovals(sample)
  const isAccounts = ({ booking }: Planned) =>
    sample.accounts.some(({ person }) => person.id === booking.personId)
  // In the order of the claims' key: rows that lie together are written together.
  const others = sample.bookings
    .filter((one) => !isAccounts(one))
    .sort((a, b) => compare(a.booking.spaceId, b.booking.spaceId) || a.booking.startsAt - b.booking.startsAt)
  for (const together of chunks(chunks(others, bookingsAtOnce), changesAtOnce)) {
    await Promise.all(together.map((chunk) => change((tx) => writeBookings(tx, chunk))))
  }
  await change(async (tx) => {
    await tx.insert(people).values(sample.accounts.map(({ person }) => person))
    await tx.insert(memberships).values(sample.accounts.flatMap(({ membership }) => membership ?? []))
    await writeBookings(tx, sample.bookings.filter(isAccounts))
    await writePartners(tx, sample.partners)
    await writeDemand(tx, sample, today, wallTime(today, 0, sampleZone))
    await writeStudies(tx, sample, today, wallTime(today, 0, sampleZone))
    await writeExamRequests(tx, sample.exams)
  })
  return true
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/**
 * Whose database this is: of somebody who registered, of the sample accounts, or nobody's. The
 * invented learners alone are nobody: they are what an interrupted seed leaves.
 */
export async function whose(): Promise<'nobody' | 'sample' | 'somebody'> {
  const isAnybody = async (where: SQL) =>
    (await read().select({ id: people.id }).from(people).where(where).limit(1)).length > 0
  if (await isAnybody(inArray(people.email, sampleAccounts.map(accountEmail)))) return 'sample'
  return (await isAnybody(notLike(people.email, `%@${sampleDomain}`))) ? 'somebody' : 'nobody'
}

/** Where a centre asks for approval, those who have booked there have it. */
async function writeApprovals({ configurations, bookings }: Sample) {
  for (const { centre } of configurations) {
    if (centre.rules.audience.who !== 'approved') continue
    const ids = bookings.flatMap(({ booking }) =>
      booking.centreId === centre.id ? (booking.personId ?? []) : [],
    )
    await change(async (tx) => {
      const rows = [...new Set(ids)].map((personId) => ({ centreId: centre.id, personId }))
      if (rows.length > 0) await tx.insert(approvedLearners).values(rows)
    })
  }
}
