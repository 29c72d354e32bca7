import { data, redirect } from '@remix-run/node'
import type { BookingId } from '~/booking/booking'
import { type MoveByCentre, parseTarget, type Settled } from '~/booking/by-centre'
import { cleanLine } from '~/lib/clean'
import { localPath } from '~/lib/local-path'

/** What the form of affected bookings sent: whom it is about, where each goes, and why. */
export interface Settling {
  ids: BookingId[]
  moves: MoveByCentre[]
  reason: string
  /** The page that the form stood on. */
  back: string
}

/** So many bookings at most are settled at once: as many as a list shows. */
const most = 50

/** Reads the form of affected bookings. */
export function settlingOf(form: FormData, otherwise: string): Settling {
  const ids = form
    .getAll('booking')
    .slice(0, most)
    .map((id) => String(id) as BookingId)
  const moves = ids.flatMap((id) => {
    const to = parseTarget(String(form.get(`till-${id}`) ?? ''))
    return to ? [{ id, to }] : []
  })
  const reason = cleanLine(String(form.get('reason') ?? '')).slice(0, 300)
  return { ids, moves, reason, back: localPath(String(form.get('tillbaka') ?? '')) ?? otherwise }
}

/** The form again, as it was, for somebody who wrote no reason or ticked nobody. */
export function askAgain(form: FormData, { ids, back }: Settling) {
  const fields = [...form].flatMap(([name, value]) =>
    typeof value === 'string' && name !== 'reason' ? [{ name, value }] : [],
  )
  return data({ fields, back, none: ids.length === 0 }, { status: 422 })
}

/** Back to where the form stood, with what came of it. */
export function settledAt(
  back: string,
  kind: 'flyttade' | 'installda',
  { done, left }: Settled,
  skipped = 0,
) {
  const url = new URL(back, 'http://here.invalid')
  for (const old of ['flyttade', 'installda', 'kvar']) url.searchParams.delete(old)
  url.searchParams.set(kind, String(done))
  const kept = left.length + skipped
  if (kept > 0) url.searchParams.set('kvar', String(kept))
  return redirect(url.pathname + url.search, 303)
}

/** What a page's address says has just been done. */
export function settledIn(request: Request) {
  const query = new URL(request.url).searchParams
  const count = (name: string) => {
    const number = Number(query.get(name))
    return Number.isInteger(number) && number > 0 ? number : 0
  }
  return { moved: count('flyttade'), cancelled: count('installda'), left: count('kvar') }
}
