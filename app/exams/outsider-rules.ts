import type { Refusal } from '~/lib/result'
import type { OutsiderRule } from './policy'

/** What a centre knows about the time that is asked for. */
export interface Room {
  freeSeats: number
  /** Does somebody of a residency group write then? */
  residentWrites: boolean
}

export type OutsiderRefusal = Refusal<'outsiders-never' | 'no-free-seats' | 'no-resident-writes'>

/**
 * May somebody from no residency group sit there? `by` says whether the rule answers or staff have to; staff also have
 * to where nothing is set.
 * Source: DOMAIN 1.2, Skåne Nordost (only when a resident's exam runs), HiG as host (own exam and free seats),
 * Gävle (may be refused), and 1.4, outsiders policy.
 */
export function mayComeFromElsewhere(
  rule: OutsiderRule | null,
  { freeSeats, residentWrites }: Room,
): { ok: true; by: 'rule' | 'staff' } | OutsiderRefusal {
  if (rule === 'never') return { ok: false, because: 'outsiders-never' }
  if (rule === 'riding' && !residentWrites) return { ok: false, because: 'no-resident-writes' }
  if (freeSeats < 1) return { ok: false, because: 'no-free-seats' }
  return { ok: true, by: rule === 'free-seats' || rule === 'riding' ? 'rule' : 'staff' }
}
