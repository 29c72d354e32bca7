import type { DeedName } from '~/lib/deed-names'
import type { Instant } from '~/lib/time'

/** A change that staff made, as the log shows it. */
export interface LoggedDeed {
  id: number
  at: Instant
  action: DeedName
  subjectId: string
  /** What it is called, when it is a space, a person or a series. */
  about: string | null
  /** Who did it, as other staff see them. */
  by: string
  /** What it changed, each with what was before and after. */
  changes: Change[]
  reason: string
}

/** Undefined: nothing is said of it on that side. Null: nothing was, or is, there. */
export interface Change {
  field: string
  before?: unknown
  after?: unknown
}

/** What differs between before and after. */
export function changesOf(
  before: Record<string, unknown> | null,
  after: Record<string, unknown> | null,
): Change[] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  return fields
    .map((field) => ({ field, before: before?.[field], after: after?.[field] }))
    .filter((one) => JSON.stringify(one.before) !== JSON.stringify(one.after))
}
