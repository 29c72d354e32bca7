import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listExamDay } from '~/exams/day-list.server'
import { dayAndSpan, timeOfDay } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { useLanguage, useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { paths } from '~/paths'
import { Button } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { Page, Section } from '~/ui/page'
import { LiveState } from '../today-groups'
import { DayActs } from './day-acts'
import { DayClocks } from './day-clocks'
import { DayRows } from './day-rows'
import { DayLinks } from './links'
import { requireWatch } from './watch.server'

export const handle = { live: true }

const deeds = [
  'plats',
  'avvisning',
  'ut',
  'in',
  'inlamning',
  'blankt',
  'avbrott',
  'uteblivande',
  'fortsattning',
  'angra',
  'uteblivna',
] as const

/** Who writes in a session, how they stand, and what can be done about it: for whoever watches it, on its day. */
export async function loader(asked: LoaderFunctionArgs) {
  const who = await requireWatch(asked)
  const { request, context } = asked
  const [language, query] = [languageOf(request), new URL(request.url).searchParams]
  const text = textIn(language)
  const day = await listExamDay(who, context.now, text)
  if (!day) throw new Response(null, { status: 404 })
  const did = deeds.find((one) => one === query.get('vad'))
  const when = dayAndSpan(day.session, day.centre.timeZone, language)
  return {
    ...day,
    isStaff: who.role !== 'invigilator',
    did: did ? { what: did, learner: day.learners.find(({ id }) => id === query.get('klar')) ?? null } : null,
    time: timeOfDay(context.now, day.centre.timeZone, language),
    title: text('examDay.titleAt', { when }),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { session, centre, learners, isStaff, did, time } = useLoaderData<typeof loader>()
  const [text, language] = [useText(), useLanguage()]
  const crumbs = isStaff
    ? [
        { to: paths.desk(), label: text('desk.title') },
        { to: paths.today(centre.id), label: centre.name },
      ]
    : [{ to: paths.examDays(), label: text('examDay.mine.title') }]
  return (
    <Page
      crumbs={crumbs}
      title={dayAndSpan(session, centre.timeZone, language)}
      lead={`${text('examDay.title')}, ${session.spaceName}, ${centre.name}`}
      head={<DayLinks session={session.id} centreId={isStaff ? centre.id : null} />}
    >
      {session.cancelledAt !== null && <Notice kind="danger">{text('examDay.cancelled')}</Notice>}
      {session.note && <Notice kind="info">{session.note}</Notice>}
      {did && (did.learner || did.what === 'uteblivna') && (
        <Notice
          kind="success"
          focus
          title={text(`examDay.told.${did.what}`, { who: did.learner?.who ?? '' })}
        >
          {did.learner && (
            <div className="flex flex-wrap gap-2">
              <DayActs session={session.id} learner={did.learner} undoOnly />
            </div>
          )}
        </Notice>
      )}
      <Section title={text('examDay.rules')} id="tider">
        <DayClocks learners={learners} zone={centre.timeZone} />
      </Section>
      <LiveState time={time} here={paths.examDay(session.id)} />
      <div data-live="15" data-at={time} className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <Standing />
        {learners.length === 0 ? (
          <p>{text('examDay.none')}</p>
        ) : (
          <DayRows session={session.id} learners={learners} zone={centre.timeZone} />
        )}
      </div>
    </Page>
  )
}

/** How many there are of each, who is out, and one button for all who have not come. */
function Standing() {
  const { learners, session } = useLoaderData<typeof loader>()
  const text = useText()
  const out = learners.filter(({ outSince }) => outSince !== null)
  const late = learners.filter(({ isLate }) => isLate)
  const expected = learners.filter(({ isExpected }) => isExpected)
  const inside = learners.filter(({ state }) => state === 'seated')
  const counts = [
    text('examDay.count', { count: learners.length }),
    text('examDay.here', { count: inside.length }),
    text('examDay.missing', { count: expected.length }),
  ]
  return (
    <>
      <p className="text-lg font-semibold">{counts.join(' · ')}</p>
      {out.length > 0 && (
        <Notice kind={out.length > 1 ? 'danger' : 'info'}>
          {text('examDay.outNow', { count: out.length, who: out.map(({ who }) => who).join(', ') })}
        </Notice>
      )}
      {late.length > 0 && (
        <form method="post" action={paths.examDayMissing(session.id)}>
          <Button kind="quiet">{text('examDay.act.missRest', { count: late.length })}</Button>
        </form>
      )}
    </>
  )
}
