import type { Refusal } from '~/lib/result'
import { daysBetween, type LocalDate } from '~/lib/time'
import type { InstanceInFull, Meeting } from './course'
import type { EditFacts, EditField } from './edit-fields'

/** What does not fit together, at the field where it is mended. */
export type EditFault =
  | 'title'
  | 'endsBefore'
  | 'lastBeforeFirst'
  | 'lateBeforeLast'
  | 'firstAfterEnd'
  | 'travelAtDistance'
  | 'fewerThanMeetings'
  | 'townsOfDistance'

/** What is wrong with a course, whether it is published or not. */
export function faultsIn(facts: EditFacts): Partial<Record<EditField, EditFault>> {
  const { startsOn, endsOn, firstApplication, lastApplication, lateApplication, mode } = facts
  const faults: Partial<Record<EditField, EditFault>> = {}
  if (!facts.titleSv && !facts.titleEn) faults.titleSv = 'title'
  if (startsOn && endsOn && endsOn < startsOn) faults.endsOn = 'endsBefore'
  if (isBefore(lastApplication, firstApplication)) faults.lastApplication = 'lastBeforeFirst'
  if (isBefore(lateApplication, lastApplication)) faults.lateApplication = 'lateBeforeLast'
  if (isBefore(endsOn, firstApplication)) faults.firstApplication ??= 'firstAfterEnd'
  const travel = travelDaysOf(facts.meetings)
  const isTravel = (facts.mandatoryDays ?? 0) > 0 || travel > 0
  if (mode === 'distance' && isTravel) faults.mode = 'travelAtDistance'
  if (facts.mandatoryDays !== null && facts.mandatoryDays < travel) faults.mandatoryDays = 'fewerThanMeetings'
  if (mode === 'distance' && facts.towns.length > 0) faults.towns = 'townsOfDistance'
  return faults
}

const isBefore = (one: LocalDate | null, other: LocalDate | null) =>
  one !== null && other !== null && one < other

/** Days on which one must travel, of the meetings whose days are set. */
export const travelDaysOf = (meetings: readonly Meeting[]): number =>
  meetings
    .filter(({ mandatory, remote }) => mandatory && !remote)
    .reduce(
      (sum, { startsOn, endsOn }) => sum + (startsOn ? daysBetween(startsOn, endsOn ?? startsOn) + 1 : 0),
      0,
    )

/** What people must be told before they can choose. */
export type Lack =
  | 'needsStart'
  | 'needsEnd'
  | 'needsTravel'
  | 'needsTowns'
  | 'needsApplication'
  | 'needsCredits'

/** What a course lacks to be published; a draft may lack it. Source: DOMAIN 3.1, how often one must come is always said. */
export function lacksToPublish(facts: EditFacts): Partial<Record<EditField, Lack>> {
  const lacks: Partial<Record<EditField, Lack>> = {}
  if (facts.creditTenths === null && facts.level !== 'preparatory' && facts.level !== 'other')
    lacks.creditTenths = 'needsCredits'
  if (!facts.startsOn) lacks.startsOn = 'needsStart'
  if (!facts.endsOn) lacks.endsOn = 'needsEnd'
  if (facts.mode === 'decentralised' && facts.towns.length === 0) lacks.towns = 'needsTowns'
  if (facts.mode !== 'distance' && facts.mandatoryDays === null) lacks.mandatoryDays = 'needsTravel'
  if (!facts.applicationCode && !facts.applicationUrl && !facts.url) lacks.applicationUrl = 'needsApplication'
  return lacks
}

type Known = Pick<InstanceInFull['instance'], 'state' | 'source' | 'endsOn' | 'publishedAt'>

/** Why an instance is not the editor's to change: its source keeps it, or has taken it away. */
export type NotTheirs = Refusal<'imported' | 'gone'>

/** May what an instance says be changed here? What another source keeps is taken over first (decision 0035). */
export function mayEdit({ source, state }: Pick<Known, 'source' | 'state'>): { ok: true } | NotTheirs {
  if (state === 'gone') return { ok: false, because: 'gone' }
  return source === 'own' ? { ok: true } : { ok: false, because: 'imported' }
}

/** May it be published: a draft, or one that was cancelled? `isNew`: it was not published before. */
export function mayPublish(
  known: Pick<Known, 'state' | 'source'>,
  facts: EditFacts,
): { ok: true; isNew: boolean } | NotTheirs | Refusal<'lacks'> {
  const mine = mayEdit(known)
  if (!mine.ok) return mine
  if (Object.keys(lacksToPublish(facts)).length > 0) return { ok: false, because: 'lacks' }
  return { ok: true, isNew: known.state !== 'published' }
}

/** May it be cancelled? A draft was never offered; what has ended cannot be. `isNew`: it was not cancelled before. */
export function mayCancel(
  known: Pick<Known, 'state' | 'source' | 'endsOn'>,
  today: LocalDate,
): { ok: true; isNew: boolean } | NotTheirs | Refusal<'draft' | 'over'> {
  const mine = mayEdit(known)
  if (!mine.ok) return mine
  if (known.state === 'draft') return { ok: false, because: 'draft' }
  if (known.endsOn !== null && known.endsOn < today) return { ok: false, because: 'over' }
  return { ok: true, isNew: known.state !== 'cancelled' }
}

/** May it be removed without a trace? Only a draft: what anybody has seen is cancelled, and stays. */
export function mayRemove(
  known: Pick<Known, 'state' | 'source' | 'publishedAt'>,
): { ok: true } | NotTheirs | Refusal<'shown'> {
  const mine = mayEdit(known)
  if (!mine.ok) return mine
  return known.state === 'draft' && known.publishedAt === null ? mine : { ok: false, because: 'shown' }
}
