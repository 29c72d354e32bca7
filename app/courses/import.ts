import type { Id } from '~/lib/id'
import type { Instant } from '~/lib/time'
import type { InstanceId } from './course'
import type { EmilEvent } from './emil-event'
import type { EmilInfo } from './emil-info'

export type ImportId = Id<'course-import'>

/** What became of the records of an import. Those of courses and providers are only read. */
export interface ImportCounts {
  read: number
  added: number
  changed: number
  same: number
  gone: number
  /** Read rightly, but not for us: campus, other providers. */
  passed: number
  skipped: number
}

export const noCounts: ImportCounts = {
  read: 0,
  added: 0,
  changed: 0,
  same: 0,
  gone: 0,
  passed: 0,
  skipped: 0,
}

/** What two stretches of an import come to. */
export const plus = (a: ImportCounts, b: ImportCounts): ImportCounts => ({
  read: a.read + b.read,
  added: a.added + b.added,
  changed: a.changed + b.changed,
  same: a.same + b.same,
  gone: a.gone + b.gone,
  passed: a.passed + b.passed,
  skipped: a.skipped + b.skipped,
})

/** How far an import has come, so that it can go on: which list, which page of it, which record of that. */
export interface Cursor {
  list: number
  page: number
  record: number
  /** What is asked for is what has changed since; empty: everything. */
  since: string
  /** The lists by which it is read: by others it has to begin anew. */
  rules: string
  /** What a file was when it was begun: its size and time. */
  mark: string
  /** Who reads, so that it is seen at once that they have died. */
  host: string
  process: number
}

/** What is kept of an `educationInfo`: what it said (null: not seen yet, or taken away), and who needs it. */
export interface InfoPart {
  kind: 'info'
  info: EmilInfo | null
  events: string[]
}

/** What is kept of an `educationEvent` that is for us. */
export interface EventPart {
  kind: 'event'
  /** Null: taken away. */
  event: EmilEvent | null
  /** Null: its course has not been seen. */
  instanceId: InstanceId | null
  /** Which record it was. */
  position: number
}

export type ImportPart = InfoPart | EventPart

/** Silent for so long, whoever read has been killed. */
export const silentMs = 60_000

/** Is somebody reading it still? `isDead`: it is known that their process is no more. */
export const isReadStill = (one: { state: string; seenAt: Instant }, isDead: boolean, now: Instant) =>
  one.state === 'running' && !isDead && now - one.seenAt < silentMs

/** What an origin is called in front of others than operators: a file's name, or whose address it is. */
export function originName(origin: string): string {
  if (/^https?:\/\//i.test(origin)) return URL.canParse(origin) ? new URL(origin).hostname : ''
  return origin.split(/[/\\]/).at(-1) ?? ''
}
