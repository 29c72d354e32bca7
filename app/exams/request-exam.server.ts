import { read } from '#db/connect.server'
import type { FieldErrors } from '~/lib/form'
import type { Id } from '~/lib/id'
import type { Instant, LocalDate } from '~/lib/time'
import { mailboxOf } from './mailbox'
import { policyOn } from './policy-dates'
import { type ExamQuery, readTyped } from './request-form'
import type { TypedSitting } from './request-wish'
import type { SittingId, SittingInFull, UniversityNamed } from './sitting'
import { sittingOf } from './sitting-steps.server'
import * as store from './store.server'
import { universityZone } from './university-policy'
import * as universities from './university-store.server'

/**
 * The exam that an address tells of, listed or typed. Two statements at most.
 * @returns null when a listed one is not there, or is somebody else's typed one; errors of what was typed
 */
export async function examAsked(
  query: ExamQuery,
  who: { id: Id<'person'> } | null,
  today: LocalDate,
  now: Instant,
): Promise<{ ok: true; sitting: SittingInFull } | { ok: false; errors: FieldErrors } | null> {
  if (query.sittning !== '') {
    const sitting = await sittingOf(read(), query.sittning as SittingId)
    if (!sitting || (sitting.typed && sitting.typedBy !== who?.id)) return null
    return { ok: true, sitting }
  }
  const typed = readTyped(query, today)
  if (!typed.ok) return typed
  const sitting = await inFull(typed.sitting, now)
  if (!sitting) return { ok: false, errors: { larosatenamn: 'seats.errors.name' } }
  // Nobody could be asked.
  return mailboxOf(sitting) === null
    ? { ok: false, errors: { brevlada: 'seats.errors.mailbox' } }
    : { ok: true, sitting }
}

/** What somebody typed, as if it were written down already; null when the university is in no list. */
async function inFull(typed: TypedSitting, now: Instant): Promise<SittingInFull | null> {
  const { universityId } = typed
  const listed: UniversityNamed[] = universityId ? await store.listUniversities(read()) : []
  const university = listed.find(({ id }) => id === universityId) ?? null
  if (universityId && !university) return null
  const policies = universityId ? await universities.list(read(), universityId) : []
  return {
    ...typed,
    id: '' as SittingId,
    university,
    policy: policyOn(policies, typed.date),
    timeZone: universityZone,
    demands: '',
    aids: '',
    campusOnly: false,
    minutesEarlier: null,
    minutesLater: null,
    stayMinutes: null,
    deadline: null,
    contactPhone: null,
    materialWay: null,
    note: '',
    typed: true,
    typedBy: null,
    createdAt: now,
    cancelledAt: null,
    sequence: 0,
  }
}
