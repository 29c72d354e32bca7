import { folded } from '~/lib/fold'
import type { Refusal } from '~/lib/result'
import type { LocalDate } from '~/lib/time'
import { isSame } from './policy-rules'
import { isTooFar, type Sitting, type SittingFacts, weightyFields } from './sitting'

type Named = Pick<SittingFacts, 'courseCode' | 'examCode' | 'date' | 'startMinute'>

/**
 * Are these one sitting: the same exam of the same course on the same day, at the same time, or one of them before its
 * time was told? So a file that is read twice adds nothing, also when the time was announced in between.
 */
export const isSameSitting = (a: Named, b: Named): boolean =>
  (a.startMinute === b.startMinute || a.startMinute === null || b.startMinute === null) &&
  examOn(a) === examOn(b)

/** The same for sittings of the same exam of a course on the same day. Told once for each, so that files stay quick. */
export const examOn = ({ date, courseCode, examCode }: Omit<Named, 'startMinute'>): string =>
  JSON.stringify([date, folded(courseCode), folded(examCode)])

/** May a university list a sitting of this day? Not of one that has been, nor of one that nobody can plan for yet. */
export function mayList(date: LocalDate, today: LocalDate): { ok: true } | Refusal<'past' | 'far'> {
  if (date < today) return { ok: false, because: 'past' }
  return isTooFar(date, today) ? { ok: false, because: 'far' } : { ok: true }
}

export type SittingChangeRefusal = Refusal<'gone' | 'cancelled' | 'over' | 'meanwhile' | 'past' | 'far'>

/**
 * May a sitting become this? Not one that is cancelled or has been, and not over what somebody else has changed since
 * the form was opened.
 * @param seen the sitting's `sequence` as the form was opened; null: whatever it is
 * @returns the fields that differ; none: it is so already, as when it was sent twice
 */
export function mayChange(
  sitting: Sitting | null,
  changed: Partial<SittingFacts>,
  seen: number | null,
  today: LocalDate,
): { ok: true; before: Partial<SittingFacts>; after: Partial<SittingFacts> } | SittingChangeRefusal {
  if (!sitting) return { ok: false, because: 'gone' }
  if (sitting.cancelledAt !== null) return { ok: false, because: 'cancelled' }
  const fields = (Object.keys(changed) as (keyof SittingFacts)[]).filter(
    (field) => !isSame(sitting[field], changed[field]),
  )
  if (fields.length === 0) return { ok: true, before: {}, after: {} }
  if (sitting.date < today) return { ok: false, because: 'over' }
  const day = fields.includes('date') && changed.date ? mayList(changed.date, today) : { ok: true as const }
  if (!day.ok) return day
  if (seen !== null && seen !== sitting.sequence) return { ok: false, because: 'meanwhile' }
  const only = (of: Partial<SittingFacts>) =>
    Object.fromEntries(fields.map((field) => [field, of[field]])) as Partial<SittingFacts>
  return { ok: true, before: only(sitting), after: only(changed) }
}

/** Must others hear of this change: does it touch when, how or where the exam is written? */
export const isWeighty = (changed: Partial<SittingFacts>) => weightyFields.some((field) => field in changed)

/** May a sitting be cancelled? Twice is once. */
export function mayCancel(
  sitting: Sitting | null,
  today: LocalDate,
): { ok: true; sitting: Sitting; isNew: boolean } | Refusal<'gone' | 'over'> {
  if (!sitting) return { ok: false, because: 'gone' }
  if (sitting.cancelledAt !== null) return { ok: true, sitting, isNew: false }
  return sitting.date < today ? { ok: false, because: 'over' } : { ok: true, sitting, isNew: true }
}
