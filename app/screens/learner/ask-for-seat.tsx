import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Refused } from '~/booking/refused'
import type { CentreId } from '~/centres/centre'
import {
  answerText,
  examName,
  examWhen,
  hostFeeText,
  hostRefusalText,
  isFull,
  lastDayText,
  universityName,
} from '~/exams/host-text'
import { type ExamQuery, examQuery, readAsker, readSent, wishedSitting } from '~/exams/request-form'
import { requestRefusalText } from '~/exams/request-reasons'
import { seatRefusedWith } from '~/exams/request-refused-with'
import { SupportFields } from '~/exams/request-support-fields'
import { submitRequest } from '~/exams/submit-request.server'
import { doneFor } from '~/exams/support-text'
import { universityZone } from '~/exams/university-policy'
import { mayBeElsewhere } from '~/exams/university-rules'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { say, textIn } from '~/i18n/text'
import { requireLearner } from '~/identity/guard.server'
import { UnconfirmedNotice } from '~/identity/unconfirmed-notice'
import { formOf } from '~/lib/form-of'
import { newId } from '~/lib/id'
import { localDate } from '~/lib/time'
import { paths } from '~/paths'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Facts } from '~/ui/facts'
import { TextArea } from '~/ui/field'
import { Page } from '~/ui/page'
import { asked, timeFacts } from './ask-for-seat.server'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await requireLearner(request, context)
  const { query, asker, sitting, centre, host, policy, attempt } = await asked(request, who, context.now)
  const language = languageOf(request)
  const text = textIn(language)
  const elsewhere = mayBeElsewhere(sitting, sitting.policy?.rules ?? null)
  // What somebody has written stays in the form: when it has become full meanwhile it puts them on the waiting list.
  const isWaiting = elsewhere.ok && isFull(host)
  const refusal = !elsewhere.ok
    ? requestRefusalText(elsewhere, host, language)
    : host.answer.ok || isWaiting
      ? null
      : hostRefusalText(host.answer, host, language)
  const done = doneFor(asker, language)
  return {
    query,
    centre: { id: centre.id, name: centre.name },
    isWaiting,
    refusal,
    isNeeded: done !== null,
    firstUniversity: policy?.rules.order === 'university-first',
    noTown: !who.municipalityCode && !who.protectedIdentity,
    unconfirmed: who.emailConfirmedAt ? null : who.email,
    startMinute: host.startMinute,
    key: newId(),
    title: text(isWaiting ? 'seats.request.titleWait' : 'seats.request.title', { centre: centre.name }),
    facts: [
      { term: text('seats.exam.course'), value: examName(sitting) },
      { term: text('seats.exam.university'), value: universityName(sitting) },
      { term: text('seats.exam.when'), value: examWhen(sitting, language) },
      {
        term: text('seats.request.where'),
        value: [centre.name, centre.address, centre.town].filter(Boolean).join(', '),
      },
      ...timeFacts(host, sitting.startMinute, centre.timeZone, language),
      { term: text('seats.request.fee'), value: hostFeeText(host, language) },
      { term: text('seats.request.last'), value: lastDayText(host, language) },
      { term: text('seats.request.attempt'), value: String(attempt) },
      ...(done ? [{ term: text('seats.request.support'), value: done }] : []),
    ],
    answer: answerText(host, language),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const who = await requireLearner(request, context)
  const language = languageOf(request)
  const text = textIn(language)
  const said = new URL(request.url).searchParams
  const query = examQuery(said)
  const sitting = wishedSitting(query, localDate(context.now, universityZone))
  const centreId = said.get('plats') as CentreId | null
  if (!sitting || !centreId) throw new Response(null, { status: 404 })
  const { sent, errors } = readSent(await formOf(request))
  const values = {
    stod: sent.needs.join(','),
    detalj: sent.needsDetail,
    samtycke: sent.consents ? 'ja' : '',
    meddelande: sent.note,
  }
  const wrong = (errors: Record<string, string>) => ({ values, errors, refused: null, mine: false })
  if (Object.keys(errors).length > 0) return data(wrong(errors), { status: 422 })
  const { asker, errors: slips } = readAsker(query)
  if (Object.keys(slips).length > 0) throw redirect(paths.examHosts({ ...query, plats: centreId }), 303)
  const { municipality: _where, ...asking } = asker
  const { key, ...rest } = sent
  const answer = await submitRequest(
    who,
    { ...asking, ...rest, sitting, centreId },
    { key: key || newId(), purpose: text('seats.request.purpose') },
    context.now,
  )
  if (answer.ok) return redirect(paths.ownExam(answer.request.id, { nytt: 'skickad' }), 303)
  if (answer.because === 'gone') throw new Response(null, { status: 404 })
  if (answer.because === 'consent') return data(wrong({ samtycke: 'seats.errors.consent' }), { status: 422 })
  const refused = requestRefusalText(answer, { deadline: null, deadlineOwner: null }, language)
  const mine = ['asked-already', 'overlaps', 'key-reused'].includes(answer.because)
  return data({ values, errors: {}, refused, mine }, seatRefusedWith(answer))
}

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function AskForSeatScreen() {
  const shown = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const text = useText()
  const { query, centre, facts, isWaiting, refusal } = shown
  const errors = Object.fromEntries(
    Object.entries<string>(sent?.errors ?? {}).map(([field, key]) => [field, say(text, key)]),
  )
  const refused = sent?.refused ?? refusal
  return (
    <Page
      width="text"
      title={shown.title}
      lead={text(isWaiting ? 'seats.request.leadWait' : 'seats.request.lead')}
      crumbs={[
        { to: paths.exams(), label: text('seats.title') },
        { to: paths.examHosts({ ...query, plats: centre.id }), label: text('seats.hosts.title') },
      ]}
    >
      <ErrorSummary errors={Object.entries(errors).map(([field, sentence]) => ({ field, sentence }))} />
      {refused && (
        <Refused
          title={text(sent?.refused ? 'seats.request.refused' : 'seats.request.cannot')}
          sentence={refused}
          instead={insteadOf(query, sent?.mine ?? false, text)}
        />
      )}
      {shown.unconfirmed && <UnconfirmedNotice email={shown.unconfirmed} />}
      <Facts items={facts} />
      {shown.noTown && (
        <p>
          {text('seats.who.noTown')} <a href={paths.accountDetails()}>{text('seats.who.addTown')}</a>
        </p>
      )}
      <p>
        <a href={paths.examHosts({ ...query, plats: centre.id })} className="inline-block py-2.5">
          {text('seats.request.changeIt')}
        </a>
      </p>
      {!refusal && <RequestForm sent={sent?.values ?? {}} errors={errors} />}
    </Page>
  )
}

function insteadOf(query: ExamQuery, mine: boolean, text: ReturnType<typeof useText>) {
  return [
    ...(mine ? [{ to: paths.ownExams(), label: text('seats.request.mine') }] : []),
    { to: paths.examHosts(query), label: text('seats.request.instead') },
  ]
}

function RequestForm({ sent, errors }: { sent: Record<string, string>; errors: Record<string, string> }) {
  const { query, centre, key, startMinute, isWaiting, isNeeded, firstUniversity, answer } =
    useLoaderData<typeof loader>()
  const text = useText()
  return (
    <form
      method="post"
      action={paths.askForSeat({ ...query, plats: centre.id })}
      noValidate
      className="grid gap-6"
    >
      <input type="hidden" name="nyckel" value={key} />
      {startMinute !== null && <input type="hidden" name="tid" value={startMinute} />}
      {isWaiting && <input type="hidden" name="ko" value="ja" />}
      <SupportFields typed={{ values: sent, errors }} isNeeded={isNeeded} />
      <TextArea
        name="meddelande"
        label={text('seats.request.note')}
        hint={text('seats.request.noteHint')}
        value={sent.meddelande}
        error={errors.meddelande}
        rows={2}
        maxLength={500}
        optional
      />
      {firstUniversity && <p>{text('seats.request.firstUniversity')}</p>}
      {!isWaiting && <p>{answer}</p>}
      <div>
        <Button>{text(isWaiting ? 'seats.request.sendWait' : 'seats.request.send')}</Button>
      </div>
    </form>
  )
}
