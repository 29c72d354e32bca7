import { data, redirect } from '@remix-run/node'
import { type FieldErrors, readForm } from '~/lib/form'
import { formOf } from '~/lib/form-of'
import type { Answered } from './demand-answer-steps.server'
import { answerForm } from './demand-form'
import type { CallAnswer, CallReply } from './demand-rules'

const tolds = ['svar', 'hann-fore', 'inte-nu'] as const
/** What came of an answer. */
export type AnswerTold = (typeof tolds)[number]

/** What the address says came of an answer. */
export const toldIn = (request: Request): AnswerTold | null =>
  tolds.find((one) => one === new URL(request.url).searchParams.get('nytt')) ?? null

/** What a form that came back shows. */
export interface FailedAnswer {
  errors: FieldErrors
  values: Record<string, string>
}

/**
 * Reads an answer off a form and gives it; whatever came of it, now or before, the page it leads to says.
 * @param give what gives it, `seen` being the answer that stood there
 * @param back where the page is
 */
export async function takeAnswer(
  request: Request,
  give: (reply: CallReply, seen: CallAnswer | null | undefined) => Promise<Answered>,
  back: (nytt: AnswerTold) => string,
) {
  const reading = readForm(answerForm, await formOf(request))
  if (!reading.ok)
    return data<FailedAnswer>({ errors: reading.errors, values: reading.values }, { status: 422 })
  const { svar, text, sett } = reading.value
  const answer = await give({ answer: svar, text }, sett === 'inget' ? null : sett)
  if (answer.ok) return redirect(back('svar'), 303)
  if (answer.because === 'busy') throw new Response(null, { status: 503 })
  if (answer.because === 'gone') throw new Response(null, { status: 404 })
  return redirect(back(answer.because === 'answered-meanwhile' ? 'hann-fore' : 'inte-nu'), 303)
}
