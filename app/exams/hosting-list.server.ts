import { read } from '#db/connect.server'
import type { CentreId } from '~/centres/centre'
import { centreName } from '~/centres/steps.server'
import type { Text } from '~/i18n/text'
import type { Staff } from '~/identity/membership'
import { shownName } from '~/identity/shown-name'
import { addDays, type Instant, type LocalDate, localDate } from '~/lib/time'
import { type HostingId, writingStates } from './hosting'
import { type HostingInFull, hostingOf } from './hosting-steps.server'
import * as store from './hosting-store.server'
import * as writing from './hosting-writers-store.server'
import type { LockerFile } from './locker'
import type { Keeper } from './locker-keeper'
import { releaseOf } from './locker-rules'
import * as lockers from './locker-store.server'
import type { UniversityId } from './policy'
import type { RequestState } from './request-states'

/** States in which something with papers or answers is still to be done. */
const open = [...writingStates, 'seated', 'handed-in', 'interrupted', 'sent'] as const
/** So many days back finished ones are shown. */
const daysBack = 60

type Listed = Awaited<ReturnType<typeof writing.listRequests>>[number]

/** One sitting at one centre in a list: how many write, and what there is to be done about it. */
export interface ListedHosting extends Pick<Listed, 'sitting' | 'university' | 'hosting' | 'centreId'> {
  writers: number
  /** Have answers been handed in that nobody has sent? */
  unsent: number
  /** Have they been sent and nobody has said that they came? */
  unacknowledged: number
  /** Confirmed after the material was called ready. */
  uncovered: number
}

function grouped(rows: readonly Listed[]): ListedHosting[] {
  const groups = new Map<string, Listed[]>()
  for (const row of rows) {
    const key = `${row.sitting.id} ${row.centreId}`
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const among = (states: readonly RequestState[]) =>
      group.filter(({ state }) => states.includes(state)).length
    return [
      {
        sitting: first.sitting,
        university: first.university,
        hosting: first.hosting,
        centreId: first.centreId,
        writers: group.length,
        unsent: among(['handed-in', 'interrupted']),
        unacknowledged: among(['sent']),
        uncovered:
          first.hosting?.material === 'ready' ? among(['material-expected', 'confirmed', 'rescheduled']) : 0,
      },
    ]
  })
}

/** What a centre has to do with papers and answers, by day. Two statements. */
export async function listMaterial({ centreId }: Staff, now: Instant) {
  const centre = await centreName(read(), centreId)
  if (!centre) return null
  const today = localDate(now, centre.timeZone)
  const rows = await writing.listRequests(read(), { centreId }, open, today)
  // Nothing is expected of a request that has no yes from both.
  const sure = rows.filter(
    ({ state }) => (open as readonly RequestState[]).includes(state) || isFinished(state),
  )
  return { centre, today, hostings: grouped(sure) }
}

const isFinished = (state: RequestState) =>
  ['acknowledged', 'closed', 'left-without-answer', 'no-show', 'refused-entry'].includes(state)

/** What a university's centres have of its exams, by day. One statement, and one for the names. */
export async function listMaterialOf(universityId: UniversityId, today: LocalDate) {
  const rows = await writing.listRequests(read(), { universityId }, open, addDays(today, -daysBack))
  const withLocker = rows.filter(({ hosting }) => hosting !== null)
  const names = await store.centreNames(read(), [...new Set(withLocker.map(({ centreId }) => centreId))])
  return grouped(withLocker).map((one) => ({ ...one, centre: names.get(one.centreId) ?? '' }))
}

/** A locker as its page shows it. Nine statements at most. */
export async function lockerOf(keeper: Keeper, id: HostingId, text: Text) {
  const found = await hostingOf(read(), keeper, id)
  if (!found) return null
  const files = await lockers.list(read(), id)
  const writers = await writing.writersOf(read(), found.hosting)
  const chain = await lockers.listLog(read(), id)
  return {
    ...found,
    files: files.map((file) => shownFile(file, found)),
    writers: writers.map(({ person, ...writer }) => ({
      ...writer,
      // The university knows its own: those of whom it has said yes.
      name:
        keeper.side !== 'centre' && writer.universityOk !== true ? null : shownName(person, 'staff', text),
    })),
    chain: chain.map(({ person, personId: _who, ...line }) => ({
      ...line,
      by: person?.alias ? (shownName(person as Named, 'staff', text) ?? '') : line.byName,
    })),
  }
}

type Named = Parameters<typeof shownName>[0]

const shownFile = (file: LockerFile, { start }: HostingInFull) => ({
  ...file,
  release: releaseOf({ file, start }),
})

export type Locker = NonNullable<Awaited<ReturnType<typeof lockerOf>>>

/** Who works at a centre, to be named. One statement. */
export async function staffToName(centreId: CentreId, text: Text) {
  const named = await store.staffNamed(read(), centreId)
  return named
    .map(({ id, ...person }) => ({ id, name: shownName(person, 'staff', text) ?? '' }))
    .sort((a, b) => a.name.localeCompare(b.name, 'sv'))
}
