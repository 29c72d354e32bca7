import { folded } from '~/lib/fold'
import type { LocalDate } from '~/lib/time'
import type {
  CourseFacts,
  CourseKind,
  CourseMode,
  InstanceFacts,
  Profession,
  ProfessionId,
  Town,
} from './course'
import type { EmilEvent } from './emil-event'
import type { EmilInfo } from './emil-info'
import { type CoursePlace, hiddenTowns } from './emil-places'
import { stemOf } from './words'

/** What operators keep: towns that titles hide, and what people train for. */
export interface EmilLists {
  places: readonly CoursePlace[]
  professions: readonly Profession[]
}

/** Why a record that is read rightly is not for us. */
export type Passed = 'campus' | 'not-planned' | 'expired'

export type Instanced =
  | { ok: true; course: CourseFacts; instance: InstanceFacts; isCancelled: boolean }
  | { ok: false; because: Passed }

/**
 * An instance as we have it, of what EMIL says of a course and of one time that it is given. Only what can be taken
 * without moving: at a distance, or at named towns. The place that a distance course gives is where it is
 * administered, never where to travel (DOMAIN 3.1).
 */
export function instanceOf(info: EmilInfo, event: EmilEvent, lists: EmilLists, today: LocalDate): Instanced {
  if (event.expires && event.expires < today) return { ok: false, because: 'expired' }
  if (!event.isPlanned) return { ok: false, because: 'not-planned' }
  const { own } = event
  const title = event.titleSv || info.facts.titleSv
  const towns = own?.towns ?? hiddenTowns(title, lists.places, event.towns)
  const mode = own?.mode ?? modeOf(event, towns)
  if (!mode) return { ok: false, because: 'campus' }
  const { titleSv, titleEn } = info.facts
  const course = {
    ...info.facts,
    titleSv: titleSv || (titleEn ? '' : event.titleSv),
    titleEn: titleEn || (titleSv ? '' : event.titleEn),
  }
  const professions = info.own?.professions ?? professionsOf(course, lists.professions)
  return {
    ok: true,
    isCancelled: event.isCancelled,
    course: { ...course, professions },
    instance: factsOf(event, mode, towns),
  }
}

function modeOf(event: EmilEvent, towns: readonly Town[]): CourseMode | null {
  if (towns.length > 0) return 'decentralised'
  if (!event.isDistance) return null
  return event.mandatoryDays ? 'meetings' : 'distance'
}

function factsOf(event: EmilEvent, mode: CourseMode, towns: Town[]): InstanceFacts {
  const { own } = event
  return {
    term: event.term,
    startsOn: event.startsOn,
    endsOn: event.endsOn,
    pace: event.pace,
    timeOfDay: own ? own.timeOfDay : event.timeOfDay,
    languages: event.languages,
    mode,
    mandatoryDays: own ? own.mandatoryDays : event.mandatoryDays,
    optionalDays: own ? own.optionalDays : event.optionalDays,
    meetingsText: event.meetingsText,
    meetings: own?.meetings ?? [],
    towns,
    adminTown: own?.adminTown ?? event.towns[0] ?? '',
    selection: own?.selection ?? '',
    applicationCode: own?.applicationCode ?? event.applicationCode,
    firstApplication: event.firstApplication,
    lastApplication: event.lastApplication,
    lateApplication: own ? own.lateApplication : event.lateApplication,
    applicationUrl: event.applicationUrl,
    places: event.places,
    fee: event.fee,
    currency: event.currency,
    examForm: own?.examForm ?? null,
  }
}

/**
 * What a programme trains for, by its title: the profession whose name it holds. `Förskollärarprogrammet` is for
 * preschool teachers, not for teachers: the longer name is the nearer one. Single courses train for none.
 */
export function professionsOf(
  { titleSv, kind }: { titleSv: string; kind: CourseKind },
  professions: readonly Profession[],
): ProfessionId[] {
  if (kind !== 'programme') return []
  const title = folded(titleSv)
  const found = professions.flatMap(({ id, nameSv }) => {
    const stems = nameSv
      .split(/\s+(?:och\s+)?/)
      .map((word) => stemOf(folded(word)))
      .filter((stem) => stem.length >= 5 && title.includes(stem))
    return stems.map((stem) => ({ id, stem }))
  })
  const nearest = found.filter(
    ({ stem }) => !found.some((one) => one.stem !== stem && one.stem.includes(stem)),
  )
  return [...new Set(nearest.map(({ id }) => id))]
}
