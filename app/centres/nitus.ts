import type { Configuration } from './configuration'
import type { Space } from './space'

/** The criteria of NITUS for learning centres, as far as they are known. Source: Ljusdal's page (DOMAIN 2.3). */
export const nitusCriteria = [
  /** A1: places to meet, study and work in groups. */
  'places',
  /** A2: evenings and weekends, besides office hours. */
  'hours',
  /** A3: administrative, technical and supporting staff. */
  'staff',
  /** A4.1: video conferences. */
  'video',
  /** A4.2: computers, a printer. */
  'computers',
  /** A4.3: a telephone, and playing recorded lectures. */
  'phone',
  /** A5: an invigilator. */
  'exams',
] as const
export type NitusCriterion = (typeof nitusCriteria)[number]

const fivePm = 17 * 60

/** `yes` where what a centre has written down shows it; what it has not written down one must ask about. */
export function nitusOf(
  configuration: Pick<Configuration, 'centre' | 'hours' | 'spaces'>,
): Record<NitusCriterion, 'yes' | 'ask'> {
  const { centre, hours, spaces } = configuration
  const has = (...kinds: Space['kind'][]) => spaces.some(({ kind }) => kinds.includes(kind))
  const late = hours.some(
    ({ layer, weekday, closesMinute }) => layer !== 'exam' && (weekday > 5 || closesMinute > fivePm),
  )
  const helps = centre.services.includes('guidance') || centre.services.includes('it-support')
  const said: Record<NitusCriterion, boolean> = {
    places: has('study-hall', 'study-room') && has('group-room'),
    hours: late,
    staff: helps,
    video: hasVideo(spaces),
    computers: has('computer-room') && centre.services.includes('printing'),
    phone: false,
    exams: centre.services.includes('exams'),
  }
  return Object.fromEntries(nitusCriteria.map((one) => [one, said[one] ? 'yes' : 'ask'])) as ReturnType<
    typeof nitusOf
  >
}

/** Can lectures be joined by video from a room of its own? */
export const hasVideo = (spaces: readonly Pick<Space, 'kind' | 'features'>[]) => spaces.some(isForVideo)

/** Is it a room to take part by video from? */
export const isForVideo = ({ kind, features }: Pick<Space, 'kind' | 'features'>) =>
  kind === 'video-room' || (features.includes('video-conference') && kind !== 'exam-hall')
