import { createHash } from 'node:crypto'
import type { CalendarEvent } from '~/lib/icalendar'

/** A calendar that is ready to be written: until it is, only its mark has cost anything. */
export interface Served {
  /** Tells it apart from other calendars; no secret. */
  key: string
  /** What its owner's programs show above it. */
  name: string
  /** The same mark is the same calendar, octet for octet. */
  mark: string
  events: () => CalendarEvent[]
}

/** Counts up when calendars come to be written otherwise from the same facts. */
const writtenAs = 1

/** The mark of everything that a calendar is written from. */
export const markOf = (...facts: unknown[]) =>
  createHash('sha256')
    .update(JSON.stringify([writtenAs, ...facts]))
    .digest('base64url')
