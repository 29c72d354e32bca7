import { data, redirect } from '@remix-run/node'
import { answerByLink } from '~/exams/answer-by-link.server'
import { requestByLink } from '~/exams/answer-find.server'
import { type AnswerError, readSeen } from '~/exams/answer-form'
import { answerNextOf } from '~/exams/answer-next'
import { notUs } from '~/exams/not-us'
import type { UniversityAnswer } from '~/exams/university-answer'
import { languageOf } from '~/i18n/language'
import { momentIn } from '~/i18n/moment'
import { type Text, textIn } from '~/i18n/text'
import { deadLink, linkOf } from '~/identity/dead-link.server'
import { openLink } from '~/identity/link.server'
import { formOf } from '~/lib/form-of'
import type { Instant } from '~/lib/time'
import { questionFacts } from '~/messages/exam-question-text'
import { examName, hostWays, untilText } from '~/messages/exam-words-text'
import { paths } from '~/paths'

type Found = NonNullable<Awaited<ReturnType<typeof requestByLink>>>

const tolds = ['svar', 'hann-fore', 'hanvisat', 'inte-nu'] as const

/** The page that a mailed link opens: it shows what is asked and what was answered, and does nothing. */
export async function showQuestion(request: Request, now: Instant) {
  const opened = openLink('answer-exam', linkOf(request), now)
  if (!opened.ok) return deadLink(request, opened.because)
  const found = await requestByLink(opened.link)
  if (!found) return deadLink(request, 'gone')
  const language = languageOf(request)
  const said = new URL(request.url).searchParams.get('nytt')
  return data({
    ok: true as const,
    language,
    link: linkOf(request),
    told: tolds.find((one) => one === said) ?? null,
    facts: questionFacts(found, language),
    ...wordsOf(found, language),
    answer: found.request.universityOk,
    code: found.request.anonymityCode,
    isOpen: found.isOpen,
    typed: found.sitting.typed,
  })
}

/** What the page says of a request, and of the answer that stands. */
function wordsOf(found: Found, language: ReturnType<typeof languageOf>) {
  const { request, learner, configuration, referred, isOpen } = found
  const text = textIn(language)
  const centre = configuration.centre.name
  const { universityOk, universityOkAt, anonymityCode, reason } = request
  const stands = universityOk === null ? null : universityOk ? 'yes' : 'no'
  const until = untilText(found.universityBy, found, language)
  return {
    lead: text('examAnswers.lead', {
      who: learner?.name ?? text('examLetters.nobody'),
      exam: examName(found),
      centre,
    }),
    until: isOpen && until && universityOk === null ? text('examAnswers.until', { until }) : null,
    stands: stands && [
      text(`examAnswers.stands.${stands}`),
      ...(universityOkAt
        ? [text('examAnswers.stands.at', { when: momentIn(universityOkAt, found.zone, language) })]
        : []),
      ...(stands === 'no' && reason
        ? [text('examAnswers.stands.reason', { reason: saidIn(reason, text) })]
        : []),
      ...(anonymityCode ? [text('examAnswers.stands.code', { code: anonymityCode })] : []),
    ],
    referred: referred && text('examAnswers.stands.referred', { contact: referred }),
    next: text(`examAnswers.next.${answerNextOf(request)}`, { centre, ways: hostWays(found) }),
  }
}

/** Written by us for whoever pressed a button: in the reader's own language. */
const saidIn = (reason: string, text: Text) => (reason === notUs ? text('examAnswers.notUs') : reason)

type Read<Value> = { ok: true; value: Value } | { ok: false; because: AnswerError }

/** Gives a form back that could not be read, with what was wrong and what was written. */
export const failedAnswer = (request: Request, form: FormData, field: string, because: AnswerError) =>
  data(
    {
      field,
      error: textIn(languageOf(request))(`examAnswers.errors.${because}`),
      value: String(form.get(field) ?? '').slice(0, 2000),
    },
    { status: 422 },
  )

/** Gives an answer by the link of a request's address. Whatever came of it, now or before, the page of the link says it. */
export async function answerFrom(
  request: Request,
  now: Instant,
  read: (form: FormData) => Read<UniversityAnswer>,
  field: string,
) {
  const opened = openLink('answer-exam', linkOf(request), now)
  const form = await formOf(request)
  if (!opened.ok) return redirect(paths.examAnswer(linkOf(request)), 303)
  const reading = read(form)
  if (!reading.ok) return failedAnswer(request, form, field, reading.because)
  const answer = await answerByLink(opened.link, reading.value, now, readSeen(form))
  if (answer.ok) return redirect(paths.examAnswer(linkOf(request), { nytt: 'svar' }), 303)
  if (answer.because === 'busy') throw new Response(null, { status: 503 })
  const nytt = answer.because === 'answered-meanwhile' ? 'hann-fore' : 'inte-nu'
  return redirect(paths.examAnswer(linkOf(request), { nytt }), 303)
}
