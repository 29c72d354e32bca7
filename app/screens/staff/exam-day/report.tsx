import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { CentreId } from '~/centres/centre'
import { listReports } from '~/exams/day-report.server'
import { ReportPart } from '~/exams/day-report-part'
import type { SessionId } from '~/exams/session'
import { dayAndSpan, dayName, timeOfDay } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { useLanguage, useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import { type Instant, localDate } from '~/lib/time'
import { paths } from '~/paths'
import { Button, ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/page'
import { DeskPage } from '../frame'

export const handle = { live: true }

/** What each university is told of a session, before and after it is sent. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const text = textIn(languageOf(request))
  const found = await listReports(who, params.session as SessionId, text)
  if (!found) throw new Response(null, { status: 404 })
  return {
    ...found,
    manages: who.role === 'manager',
    told: new URL(request.url).searchParams.get('skickad') === 'ja',
    title: text('examDay.reports.title'),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { session, centre, reports, manages, told, title } = useLoaderData<typeof loader>()
  const [text, language] = [useText(), useLanguage()]
  return (
    <DeskPage
      centre={centre}
      manages={manages}
      title={title}
      lead={`${dayAndSpan(session, centre.timeZone, language)}, ${session.spaceName}. ${text('examDay.reports.lead')}`}
      above={[{ to: paths.examDay(session.id), label: text('examDay.title') }]}
    >
      {told && <Notice kind="success" focus title={text('examDay.reports.told')} />}
      {reports.length === 0 && <p>{text('examDay.reports.none')}</p>}
      {reports.map((report) => (
        <Section
          key={report.sittingId}
          title={text('examDay.reports.titleFor', { university: report.name })}
          id={`rapport-${report.sittingId}`}
        >
          <ReportPart report={report} />
          <Sending report={report} />
        </Section>
      ))}
    </DeskPage>
  )
}

type Report = Awaited<ReturnType<typeof loader>>['reports'][number]

/** Where the report goes, and when it went. */
function Sending({ report: { sittingId, addresses, sent, centre, session, name } }: { report: Report }) {
  const [text, language] = [useText(), useLanguage()]
  const when = (at: Instant) =>
    `${dayName(localDate(at, centre.timeZone), language)} ${timeOfDay(at, centre.timeZone, language)}`
  return (
    <div className="grid gap-3 print:hidden">
      {sent.map(({ at, to }) => (
        <p key={at}>{text('examDay.reports.sent', { when: when(at), address: to })}</p>
      ))}
      {addresses.length === 0 && <Notice kind="info">{text('examDay.reports.noAddress')}</Notice>}
      <div className="flex flex-wrap gap-3">
        {addresses.length > 0 && (
          <form method="post" action={paths.sendExamReport(centre.id, session.id)}>
            <input type="hidden" name="tenta" value={sittingId} />
            <Button kind={sent.length > 0 ? 'quiet' : 'primary'}>
              {text('examDay.reports.send', { address: addresses.join(', ') })}
            </Button>
          </form>
        )}
        <ButtonLink
          to={paths.examReportFile(centre.id, session.id, { tenta: sittingId })}
          kind="quiet"
          label={`${text('examDay.reports.csv')}: ${name}`}
          download={`tentarapport-${localDate(session.start, centre.timeZone)}.csv`}
        >
          {text('examDay.reports.csv')}
        </ButtonLink>
      </div>
    </div>
  )
}
