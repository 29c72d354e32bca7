import type { DeedName } from '~/lib/deed-names'
import type { Instant } from '~/lib/time'

/** A change that staff made, as the log shows it. */
export interface LoggedDeed {
  id: number
  at: Instant
  action: DeedName
  subjectId: string
  /** What it is called, when it is a space. */
  about: string | null
  /** Who did it, as other staff see them. */
  by: string
  /** What it changed, each with what was before and after; null: nothing was, or is. */
  changes: Change[]
  reason: string
}

export interface Change {
  field: string
  before: unknown
  after: unknown
}

/** What differs between before and after. A field that is only on one side was not there, or is no more. */
export function changesOf(
  before: Record<string, unknown> | null,
  after: Record<string, unknown> | null,
): Change[] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  return fields
    .map((field) => ({ field, before: before?.[field] ?? null, after: after?.[field] ?? null }))
    .filter((one) => JSON.stringify(one.before) !== JSON.stringify(one.after))
}
