import { data, redirect } from '@remix-run/node'
import { languageOf } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import { readForm } from '~/lib/form'
import { formOf } from '~/lib/form-of'
import type { Instant } from '~/lib/time'
import { paths } from '~/paths'
import type { NeedId } from './demand'
import { declineForm } from './demand-form'
import { keeperOf } from './demand-keeper.server'
import { findNeed } from './demand-need-list.server'
import { moderateNeed } from './demand-need-moderate.server'
import { type DemandKeeper, scopeOf } from './demand-scope.server'

/** What a decision that was not taken shows. */
export interface FailedDecision {
  reason: string
  /** A key of the dictionary, of the reason … */
  error: string | null
  /** … or a sentence about the need. */
  sentence: string | null
}

/** The form to decline what an employer needs. 404 for another municipality's. */
export async function declinePage(who: DemandKeeper, id: string, request: Request) {
  const scope = await scopeOf(who)
  const need = await findNeed(id as NeedId)
  const codes = 'networkId' in who ? scope.places.map(({ code }) => code) : [...scope.own]
  if (!need || !codes.includes(need.municipalityCode)) throw new Response(null, { status: 404 })
  return {
    title: textIn(languageOf(request))('demand.need.declineTitle'),
    keeper: keeperOf(who),
    name: scope.name,
    id: need.id,
    lead: need.employer,
    words: need.words,
  }
}

/** Shows a need to everybody. */
export async function showNeed(who: DemandKeeper, id: string, request: Request, now: Instant) {
  return decided(await moderateNeed(who, id as NeedId, { state: 'shown' }, now), who, 'visad', '', request)
}

/** Declines it, with the reason that the form gives. */
export async function declineNeed(who: DemandKeeper, id: string, request: Request, now: Instant) {
  const form = await formOf(request)
  const typed = String(form.get('skal') ?? '').slice(0, 1000)
  const reading = readForm(declineForm, form)
  if (!reading.ok)
    return data<FailedDecision>(
      { reason: typed, error: reading.errors.skal ?? null, sentence: null },
      { status: 422 },
    )
  const says = { state: 'declined' as const, reason: reading.value.skal }
  return decided(await moderateNeed(who, id as NeedId, says, now), who, 'avbojd', typed, request)
}

function decided(
  answer: Awaited<ReturnType<typeof moderateNeed>>,
  who: DemandKeeper,
  nytt: 'visad' | 'avbojd',
  reason: string,
  request: Request,
) {
  if (answer.ok) return redirect(paths.demand(keeperOf(who), { nytt }), 303)
  if (answer.because === 'gone') throw new Response(null, { status: 404 })
  if (answer.because === 'busy') throw new Response(null, { status: 503 })
  const sentence = textIn(languageOf(request))('demand.need.refused')
  return data<FailedDecision>({ reason, error: null, sentence }, { status: 409 })
}
