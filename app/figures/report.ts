import type { SpaceId, SpaceKind } from '~/centres/space'
import type { LocalDate } from '~/lib/time'
import type { FromMunicipality, MeasuredSpace, Refused, Waited } from './figures'
import { waitStates } from './figures'
import type { HeatCell } from './heat'
import type { Period } from './period'
import { fewest, masked, sizeOf } from './small-numbers'
import { type Sums, type Tally, together } from './tally'

/** What the figures of all spaces together say. */
export interface Totals extends Omit<Sums, 'missing'> {
  days: number
  deskDays: number
  /** Attempts, not people: who was refused is not kept. */
  refused: number
  waits: Record<(typeof waitStates)[number], number>
}

/** A space, or a kind of them. Null: masked, fewer than five people. */
export interface Line
  extends Pick<Sums, 'booked' | 'placeMinutes' | 'roomMinutes' | 'openMinutes' | 'openPlaceMinutes'> {
  cameMinutes: number | null
  missed: number | null
  refused: number
}

export interface SpaceLine extends Line {
  id: SpaceId
  name: string
  kind: SpaceKind
  isJoined: boolean
  isRetired: boolean
}

export interface KindLine extends Line {
  kind: SpaceKind
}

/** Null: masked. */
export interface MunicipalityLine {
  /** Null: it is not known. */
  name: string | null
  guests: boolean
  people: number | null
  bookings: number | null
  minutes: number | null
}

export interface RefusalLine {
  because: string
  count: number
  before: number
}

/** The figures of a period as they may be shown: what few people stand behind is masked. */
export interface Report {
  period: Period
  /** The day of the first booking, where it lies in the days that are shown; open time is counted from it. */
  since: LocalDate | null
  current: Totals
  before: Totals
  /** Who booked; null: fewer than five. */
  people: number | null
  spaces: SpaceLine[]
  kinds: KindLine[]
  heat: HeatCell[]
  municipalities: MunicipalityLine[]
  refusals: RefusalLine[]
}

interface Facts extends Pick<Report, 'period' | 'since' | 'heat'> {
  spaces: readonly MeasuredSpace[]
  current: Tally
  before: Tally
  municipalities: readonly FromMunicipality[]
  refused: readonly Refused[]
  waited: readonly Waited[]
}

/** Puts together what may be shown. */
export function reported(facts: Facts): Report {
  const { period, since, heat, current, before } = facts
  const people = facts.municipalities.reduce((sum, one) => sum + one.people, 0)
  return {
    period,
    since,
    heat,
    current: totalsOf(current, facts, true),
    before: totalsOf(before, facts, false),
    people: people > 0 && people < fewest ? null : people,
    spaces: spaceLines(facts),
    kinds: kindLines(facts),
    municipalities: municipalityLines(facts.municipalities),
    refusals: refusalLines(facts.refused),
  }
}

const counted = (list: readonly { count: number }[]) => list.reduce((sum, { count }) => sum + count, 0)

function totalsOf({ all, days, deskDays }: Tally, { refused, waited }: Facts, current: boolean): Totals {
  const { missing: _missing, ...sums } = all
  const waits = Object.fromEntries(
    waitStates.map((state) => [
      state,
      counted(waited.filter((one) => one.current === current && one.state === state)),
    ]),
  ) as Totals['waits']
  return {
    ...sums,
    days,
    deskDays,
    waits,
    refused: counted(refused.filter((one) => one.current === current)),
  }
}

/** Somebody who did not come is in one or several spaces, for all that is known. */
function linesOf(sums: readonly Sums[], refused: readonly number[]): Line[] {
  const isMasked = masked(
    sums.map(({ missing }) => sizeOf(missing)),
    { apart: false },
  )
  return sums.map((one, at) => ({
    booked: one.booked,
    placeMinutes: one.placeMinutes,
    roomMinutes: one.roomMinutes,
    openMinutes: one.openMinutes,
    openPlaceMinutes: one.openPlaceMinutes,
    // Where everybody else came, the hours of those who did tell of those who did not.
    cameMinutes: isMasked[at] ? null : one.cameMinutes,
    missed: isMasked[at] ? null : one.missed,
    refused: refused[at] ?? 0,
  }))
}

const refusedIn = (ids: readonly SpaceId[], refused: readonly Refused[]) =>
  counted(refused.filter((one) => one.current && ids.includes(one.spaceId)))

function spaceLines({ spaces, current, period: _period, refused }: Facts): SpaceLine[] {
  // A space that was retired before has nothing to say.
  const shown = spaces.flatMap((space) => {
    const sums = current.spaces.get(space.id)
    return sums && (sums.openMinutes > 0 || sums.made > 0 || refusedIn([space.id], refused) > 0)
      ? [{ space, sums }]
      : []
  })
  const lines = linesOf(
    shown.map(({ sums }) => sums),
    shown.map(({ space }) => refusedIn([space.id], refused)),
  )
  return shown.flatMap(({ space: { id, name, kind, parts, retiredAt } }, at) => {
    const line = lines[at]
    return line
      ? [{ ...line, id, name, kind, isJoined: parts.length > 0, isRetired: retiredAt !== null }]
      : []
  })
}

function kindLines({ spaces, current, refused }: Facts): KindLine[] {
  const kinds = [...new Set(spaces.map(({ kind }) => kind))]
  const groups = kinds.map((kind) => spaces.filter((space) => space.kind === kind))
  const lines = linesOf(
    groups.map((group) => together(group, current.spaces)),
    groups.map((group) =>
      refusedIn(
        group.map(({ id }) => id),
        refused,
      ),
    ),
  )
  return lines.flatMap((line, at) => {
    const kind = kinds[at]
    return kind && (line.openMinutes > 0 || line.booked > 0 || line.refused > 0) ? [{ kind, ...line }] : []
  })
}

/** Nobody is registered in two places. What is masked stands last, by name: its order would tell its size. */
function municipalityLines(from: readonly FromMunicipality[]): MunicipalityLine[] {
  const isMasked = masked(
    from.map(({ people }) => people),
    { apart: true },
  )
  const lines = from.map(({ name, guests, people, bookings, minutes }, at): MunicipalityLine => {
    const is = isMasked[at]
    return {
      name,
      guests,
      people: is ? null : people,
      bookings: is ? null : bookings,
      minutes: is ? null : minutes,
    }
  })
  return lines.sort(
    (a, b) =>
      (b.people ?? -1) - (a.people ?? -1) || (a.name ?? '\uffff').localeCompare(b.name ?? '\uffff', 'sv'),
  )
}

function refusalLines(refused: readonly Refused[]): RefusalLine[] {
  const codes = [...new Set(refused.filter(({ count }) => count > 0).map(({ because }) => because))]
  return codes
    .map((because) => {
      const of = refused.filter((one) => one.because === because)
      return {
        because,
        count: counted(of.filter(({ current }) => current)),
        before: counted(of.filter(({ current }) => !current)),
      }
    })
    .sort((a, b) => b.count - a.count || a.because.localeCompare(b.because))
}
