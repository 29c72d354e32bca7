import { data, type LoaderFunctionArgs } from '@remix-run/node'
import type { AnswerError } from '~/exams/answer-form'
import type { UniversityId } from '~/exams/policy'
import type { RequestId } from '~/exams/request'
import type { SittingId } from '~/exams/sitting'
import type { UniversityAnswer } from '~/exams/university-answer'
import { answerMany } from '~/exams/university-answer-many.server'
import { ownUniversity } from '~/exams/university-list.server'
import { officeRequests } from '~/exams/university-requests.server'
import { dayName } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import { requireExamOffice } from '~/identity/guard.server'
import { formOf } from '~/lib/form-of'

const rowsMost = 100

/** What the address of a list asks for. */
export function wishOf(request: Request) {
  const query = new URL(request.url).searchParams
  const view = query.get('visa') === 'besvarade' ? ('answered' as const) : ('waiting' as const)
  return { view, sittingId: (query.get('tenta') || null) as SittingId | null }
}

/** The queue of an exam office. */
export async function showRequests({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireExamOffice(request, context, params.university as UniversityId)
  const language = languageOf(request)
  const text = textIn(language)
  const wish = wishOf(request)
  const university = await ownUniversity(who)
  const found = await officeRequests(who, wish, context.now, rowsMost + 1)
  return {
    university,
    wish: { visa: wish.view === 'answered' ? 'besvarade' : '', tenta: wish.sittingId ?? '' },
    rows: found.requests.slice(0, rowsMost),
    isMore: found.requests.length > rowsMost,
    sittings: found.sittings.map(({ id, courseCode, date, count }) => ({
      value: id,
      label: `${courseCode}, ${dayName(date, language)} (${count})`,
    })),
    title: text('examAnswers.queue.title'),
  }
}

type Read = { ok: true; value: UniversityAnswer } | { ok: false; because: AnswerError }

/** Answers those that are ticked alike; says of each what came of it. */
export async function answerTicked(
  { request, params, context }: LoaderFunctionArgs,
  read: (form: FormData) => Read,
) {
  const who = await requireExamOffice(request, context, params.university as UniversityId)
  const text = textIn(languageOf(request))
  const form = await formOf(request)
  const ids = form.getAll('request').map((id) => String(id) as RequestId)
  const back = (field: string, because: AnswerError | 'none-chosen') => {
    const error = text(`examAnswers.errors.${because}`)
    const reason = String(form.get('reason') ?? '').slice(0, 2000)
    return data({ outcomes: null, failed: { field, error }, ticked: ids, reason }, { status: 422 })
  }
  if (ids.length === 0) return back('', 'none-chosen')
  const reading = read(form)
  if (!reading.ok) return back('reason', reading.because)
  const outcomes = await answerMany(who, ids, reading.value, context.now)
  const isDone = outcomes.every(({ said }) => said === 'yes' || said === 'no')
  return data({ outcomes, failed: null, ticked: [], reason: '' }, { status: isDone ? 200 : 409 })
}
