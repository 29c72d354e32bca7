import type { Totals } from './report'

/** `hours` are minutes here; whoever shows them divides. */
export type Unit = 'count' | 'hours' | 'share'

/** Something that is said of all spaces together. Null: it is not known. */
interface Measure {
  key: string
  unit: Unit
  of: (totals: Totals) => number | null
}

/** A share of what could be; null where nothing could be. */
export const shareOf = (part: number, whole: number) => (whole > 0 ? part / whole : null)

/** Of those days on which the desk checked somebody in, how many came of whom it could know; else nobody knows. */
const cameShare = ({ came, missed, unsaid, deskDays }: Totals) =>
  deskDays > 0 ? shareOf(came, came + missed + unsaid) : null

const ifAtDesk = (value: (totals: Totals) => number) => (totals: Totals) =>
  totals.deskDays > 0 ? value(totals) : null

/** What the first table of the figures says, in its order. */
export const measures = [
  { key: 'made', unit: 'count', of: ({ made }) => made },
  { key: 'booked', unit: 'count', of: ({ booked }) => booked },
  { key: 'minutes', unit: 'hours', of: ({ minutes }) => minutes },
  { key: 'placeMinutes', unit: 'hours', of: ({ placeMinutes }) => placeMinutes },
  { key: 'openPlaceMinutes', unit: 'hours', of: ({ openPlaceMinutes }) => openPlaceMinutes },
  {
    key: 'placeShare',
    unit: 'share',
    of: ({ placeMinutes, openPlaceMinutes }) => shareOf(placeMinutes, openPlaceMinutes),
  },
  { key: 'roomMinutes', unit: 'hours', of: ({ roomMinutes }) => roomMinutes },
  {
    key: 'roomShare',
    unit: 'share',
    of: ({ roomMinutes, openMinutes }) => shareOf(roomMinutes, openMinutes),
  },
  { key: 'came', unit: 'count', of: ifAtDesk(({ came }) => came) },
  { key: 'cameMinutes', unit: 'hours', of: ifAtDesk(({ cameMinutes }) => cameMinutes) },
  { key: 'cameShare', unit: 'share', of: cameShare },
  {
    key: 'missed',
    unit: 'count',
    of: ({ missed, deskDays }) => (deskDays > 0 || missed > 0 ? missed : null),
  },
  { key: 'unsaid', unit: 'count', of: ifAtDesk(({ unsaid }) => unsaid) },
  { key: 'unknown', unit: 'count', of: ({ unknown }) => unknown },
  { key: 'cancelledByLearner', unit: 'count', of: ({ cancelledByLearner }) => cancelledByLearner },
  { key: 'cancelledByCentre', unit: 'count', of: ({ cancelledByCentre }) => cancelledByCentre },
  { key: 'declined', unit: 'count', of: ({ declined }) => declined },
  { key: 'unanswered', unit: 'count', of: ({ unanswered }) => unanswered },
  { key: 'refused', unit: 'count', of: ({ refused }) => refused },
  {
    key: 'waited',
    unit: 'count',
    of: ({ waits }) => Object.values(waits).reduce((sum, count) => sum + count, 0),
  },
  { key: 'waitsAccepted', unit: 'count', of: ({ waits }) => waits.accepted },
] as const satisfies readonly Measure[]
