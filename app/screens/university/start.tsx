import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ownCounts } from '~/courses/edit-list.server'
import { listMaterialOf } from '~/exams/hosting-list.server'
import { hostingLine } from '~/exams/hosting-text'
import type { UniversityId } from '~/exams/policy'
import { policyOn } from '~/exams/policy-dates'
import { ownSittings } from '~/exams/sitting-list.server'
import { courseText } from '~/exams/sitting-text'
import { ownPolicies, ownUniversity } from '~/exams/university-list.server'
import { universityZone } from '~/exams/university-policy'
import { requestsToAnswer } from '~/exams/university-requests.server'
import { dayName, fullDay } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireExamOffice } from '~/identity/guard.server'
import { homeZone, localDate } from '~/lib/time'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/button'
import { Section } from '~/ui/page'
import { OfficePage } from './frame'
import { rowOf, SittingRows } from './sitting-row'

/** So many sittings ahead are looked through for what waits, and so many are shown. */
const [lookedAt, shown] = [200, 8]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireExamOffice(request, context, params.university as UniversityId)
  const language = languageOf(request)
  const text = textIn(language)
  const university = await ownUniversity(who)
  const today = localDate(context.now, universityZone)
  const policy = policyOn(await ownPolicies(who), today)
  const coming = (await ownSittings(who, { from: today }, lookedAt)).filter(
    ({ sitting }) => sitting.cancelledAt === null,
  )
  const timeless = coming
    .filter(({ sitting }) => sitting.startMinute === null)
    .map(({ sitting, clockTimeBy }) => ({
      id: sitting.id,
      what: text('offices.start.time', {
        course: courseText(sitting),
        day: fullDay(sitting.date, language),
      }),
      by: clockTimeBy && {
        isLate: clockTimeBy < today,
        sentence: text(clockTimeBy < today ? 'offices.start.timeLate' : 'offices.start.timeBy', {
          day: dayName(clockTimeBy, language),
        }),
      },
    }))
  const lockers = (await listMaterialOf(who.universityId, today))
    .map((one) => ({
      one,
      line: hostingLine(one, { side: 'university', now: context.now, zone: homeZone, text }),
    }))
    .filter(({ one, line }) => line.urgent.length > 0 || one.unacknowledged > 0)
    .map(({ one: { hosting, centre }, line }) => ({
      id: hosting?.id ?? '',
      what: `${line.exam}, ${centre}`,
      said: line.urgent[0] ?? line.state,
      isUrgent: line.urgent.length > 0,
    }))
  return {
    university,
    requests: await requestsToAnswer(who, context.now),
    lockers,
    rules: policy ? (policy.source ? 'unconfirmed' : 'own') : 'none',
    timeless,
    rows: coming.slice(0, shown).map(rowOf),
    courses: await ownCounts(who),
    title: text('offices.start.title'),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { university, rows, courses, title } = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <OfficePage university={university} title={title} lead={university.name}>
      <Section id="vantar" title={text('offices.start.waits')}>
        <Waiting />
      </Section>
      <Section id="narmast" title={text('offices.start.next')}>
        {rows.length > 0 ? (
          <>
            <SittingRows universityId={university.id} rows={rows} />
            <p>
              <a href={paths.ownSittings(university.id)} className="inline-block py-2">
                {text('offices.start.all')}
              </a>
            </p>
          </>
        ) : (
          <p>{text('offices.start.noSittings')}</p>
        )}
        <div>
          <ButtonLink to={paths.addSitting(university.id)} kind="quiet">
            {text('sittings.list.add')}
          </ButtonLink>
        </div>
      </Section>
      <Section id="kurser" title={text('courseEdit.menu')}>
        <p>{text('courseEdit.start.published', { count: courses.published })}</p>
        {courses.drafts > 0 && (
          <p>
            <a
              href={paths.universityCourses(university.id, { tillstand: 'utkast' })}
              className="inline-block py-2 font-semibold"
            >
              {text('courseEdit.start.drafts', { count: courses.drafts })}
            </a>
          </p>
        )}
        <p>
          <a href={paths.universityCourses(university.id)} className="inline-block py-2">
            {text('courseEdit.start.all')}
          </a>
        </p>
      </Section>
    </OfficePage>
  )
}

/** What the office has to do, the most pressing first; each is one link. */
function Waiting() {
  const { university, rules, timeless, requests, lockers } = useLoaderData<typeof loader>()
  const text = useText()
  const isQuiet = timeless.length + requests + lockers.length === 0
  if (rules === 'own' && isQuiet) return <p>{text('offices.start.nothing')}</p>
  return (
    <ul className="max-w-text border-t-2 border-ink">
      {requests > 0 && (
        <li className="border-b border-rule py-2">
          <a href={paths.officeRequests(university.id)} className="inline-block py-2 font-semibold">
            {text('offices.start.requests', { count: requests })}
          </a>
        </li>
      )}
      {lockers.map(({ id, what, said, isUrgent }) => (
        <li key={id} className="border-b border-rule py-2">
          <a href={paths.universityMaterial(university.id, id)} className="inline-block py-2">
            {what}
          </a>
          <p className={isUrgent ? 'font-semibold text-danger' : 'text-sm text-muted'}>{said}</p>
        </li>
      ))}
      {timeless.map(({ id, what, by }) => (
        <li key={id} className="border-b border-rule py-2">
          <a href={`${paths.ownSitting(university.id, id)}#klockslag`} className="inline-block py-2">
            {what}
          </a>
          {by && (
            <p className={by.isLate ? 'font-semibold text-danger' : 'text-sm text-muted'}>{by.sentence}</p>
          )}
        </li>
      ))}
      {rules !== 'own' && (
        <li className="border-b border-rule py-2">
          <p>{text(rules === 'none' ? 'offices.start.noRules' : 'offices.start.unconfirmed')}</p>
          <a href={paths.universityRules(university.id)} className="inline-block py-2">
            {text('offices.start.noRulesLink')}
          </a>
        </li>
      )}
    </ul>
  )
}
