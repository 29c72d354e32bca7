import type { CentreId } from '~/centres/centre'
import type { InstanceId } from '~/courses/course'
import type { Saving } from '~/courses/save-steps.server'
import { watchQuery } from '~/courses/saved-rules'
import { idOf } from '~/lib/id'
import { addDays, dayMs, hourMs, type Instant, type LocalDate, later } from '~/lib/time'
import type { courseGreetings, courseSaved, courseSearches, courseTies } from '../schema'
import { accountEmail, sampleAccounts } from './accounts'
import type { PersonRow } from './learners'
import { type Scene, scenes } from './study-scenes'

type TieRow = typeof courseTies.$inferInsert
type SavedRow = typeof courseSaved.$inferInsert
type SearchRow = typeof courseSearches.$inferInsert
type GreetingRow = typeof courseGreetings.$inferInsert

/** Who studies what from where, as the sample invents it. */
interface Studies {
  ties: TieRow[]
  saved: SavedRow[]
  searches: Omit<SearchRow, 'seen'>[]
  greetings: GreetingRow[]
}

/**
 * What the sample's learners study, have saved and say to each other; the same on the same day.
 * @param savings the courses of the sample, which are there
 */
export function studiesOn(
  today: LocalDate,
  midnight: Instant,
  people: { accounts: readonly PersonRow[]; learners: readonly PersonRow[] },
  savings: readonly Saving[],
): Studies {
  const all: Studies = { ties: [], saved: [], searches: [], greetings: [] }
  for (const scene of scenes) {
    const account = sampleAccounts.find(({ name }) => name === scene.account)
    const person = account && people.accounts.find(({ email }) => email === accountEmail(account))
    if (!person) continue
    const { studied, coming } = chosenFor(scene.profession, savings, today)
    if (studied) {
      const group = groupOf(scene, person, people.learners, all.ties, {
        instanceId: studied.instance.id,
        midnight,
      })
      all.ties.push(...group)
      all.greetings.push(...saidIn(scene, group, midnight))
    }
    const ago = (days: number) => later(midnight, -days * dayMs)
    for (const [at, { instance }] of coming.entries())
      all.saved.push({ personId: person.id, instanceId: instance.id, createdAt: ago(at + 2) })
    for (const [at, words] of scene.watches.entries())
      all.searches.push({
        id: idOf<'course-search'>('sample search', person.email, words),
        personId: person.id,
        query: watchQuery(new URLSearchParams(words)),
        told: [],
        createdAt: ago(at + 5),
        lookedAt: midnight,
      })
  }
  return all
}

/** What leads to a profession: one that runs, or else begins soon, and some that come. */
function chosenFor(profession: string, savings: readonly Saving[], today: LocalDate) {
  const ours = savings.filter(({ course }) => course.professions.some((one) => one === profession))
  const runs = ({ instance: { startsOn, endsOn } }: Saving) =>
    startsOn !== null && startsOn <= today && endsOn !== null && endsOn > addDays(today, 30)
  // A group is about meetings, where there are any.
  const running = ours.find((one) => runs(one) && one.instance.meetings.length > 0) ?? ours.find(runs)
  const coming = ours.filter(({ instance: { startsOn } }) => startsOn !== null && startsOn > today)
  const [next, ...later] = running ? [running, ...coming] : coming
  return { studied: next, coming: later.slice(0, 3) }
}

/** The account first, then those who join it. */
function groupOf(
  scene: Scene,
  person: PersonRow,
  learners: readonly PersonRow[],
  ties: readonly TieRow[],
  { instanceId, midnight }: { instanceId: InstanceId; midnight: Instant },
): TieRow[] {
  const row = (one: PersonRow, centre: string, found: boolean, remind: boolean): TieRow => ({
    personId: one.id,
    instanceId,
    centreId: centre as CentreId,
    remind,
    findable: found,
    shownName: found ? (one.name.split(' ')[0] ?? '') : '',
    createdAt: later(midnight, -80 * dayMs),
  })
  const others = joining(scene, learners, ties)
  return [
    row(person, scene.centre, others.length > 0, true),
    ...others.map(({ one, centre, found }) => row(one, centre, found, false)),
  ]
}

/** Learners of the towns, each in one group only, and nobody with protected identity. */
function joining({ others }: Scene, learners: readonly PersonRow[], ties: readonly TieRow[]) {
  const busy = new Set(ties.map(({ personId }) => personId))
  return others.flatMap(({ centre, municipalityCode, count, found }) => {
    const free = learners.filter(
      (one) =>
        one.municipalityCode === municipalityCode &&
        !one.protectedIdentity &&
        one.emailConfirmedAt !== null &&
        !busy.has(one.id),
    )
    const chosen = free.slice(0, count)
    for (const { id } of chosen) busy.add(id)
    return chosen.map((one) => ({ one, centre, found }))
  })
}

function saidIn({ account, said }: Scene, group: readonly TieRow[], midnight: Instant): GreetingRow[] {
  const [own, ...others] = group.filter(({ findable }) => findable)
  return said.flatMap(({ nth, by, hours, text }) => {
    const other = others[nth]
    if (!own || !other) return []
    const [from, to] = by === 'other' ? [other, own] : [own, other]
    return {
      id: idOf<'course-greeting'>('sample greeting', account, String(hours)),
      instanceId: to.instanceId,
      fromId: from.personId,
      toId: to.personId,
      text,
      createdAt: later(midnight, -hours * hourMs),
    }
  })
}
