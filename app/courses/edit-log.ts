import { withoutUnheld } from '~/lib/clean'
import type { Instant } from '~/lib/time'
import type { InstanceInFull } from './course'
import { courseFactsOf, type EditFacts, type EditField, editFields, instanceFactsOf } from './edit-fields'

export const editActions = [
  'add',
  'change',
  'publish',
  'cancel',
  'copy',
  'take-over',
  'give-back',
  'file',
] as const
/** What was done to an instance. `file`: it came, or was changed, by a file. */
export type EditAction = (typeof editActions)[number]

/** A line of an instance's log. */
export interface EditLogLine {
  id: number
  at: Instant
  action: EditAction
  before: Record<string, string> | null
  after: Record<string, string> | null
  reason: string
  /** What whoever did it is called; null: an operator, or somebody who has left. */
  name: string | null
}

/** So much of a field the log keeps. */
const longest = 300

/** The fields that differ, before and after, each cut short; null: none does. */
export function changesBetween(
  before: Record<EditField, string>,
  after: Record<EditField, string>,
): { before: Record<string, string>; after: Record<string, string> } | null {
  const changed = editFields.filter((field) => before[field] !== after[field])
  if (changed.length === 0) return null
  const of = (all: Record<EditField, string>) =>
    Object.fromEntries(changed.map((field) => [field, withoutUnheld(all[field].slice(0, longest))]))
  return { before: of(before), after: of(after) }
}

/** Everything that the form shows of an instance. */
export const factsOf = ({ course, instance }: Pick<InstanceInFull, 'course' | 'instance'>): EditFacts => ({
  ...courseFactsOf(course),
  ...instanceFactsOf(instance),
})
