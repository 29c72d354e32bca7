import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { reportForOffice } from '~/exams/day-report.server'
import { ReportPart } from '~/exams/day-report-part'
import type { UniversityId } from '~/exams/policy'
import type { SessionId } from '~/exams/session'
import { dayAndSpan } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { useLanguage, useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireExamOffice } from '~/identity/guard.server'
import { Page } from '~/ui/page'

export const handle = { live: true }

/** What a centre tells an exam office of a session: its own learners, and nobody else's. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireExamOffice(request, context, params.university as UniversityId)
  const text = textIn(languageOf(request))
  const report = await reportForOffice(who, params.session as SessionId, context.now, text)
  if (!report) throw new Response(null, { status: 404 })
  return { report, title: text('examDay.reports.title') }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { report } = useLoaderData<typeof loader>()
  const [text, language] = [useText(), useLanguage()]
  const { session, centre } = report
  return (
    <Page
      title={text('examDay.reports.titleFor', { university: report.name })}
      lead={text('examDay.reports.at', {
        centre: centre.name,
        space: session.spaceName,
        when: dayAndSpan(session, centre.timeZone, language),
      })}
      head={
        <button type="button" hidden data-print className="button button-quiet w-fit [&[hidden]]:hidden">
          {text('examDay.print')}
        </button>
      }
    >
      <ReportPart report={report} />
    </Page>
  )
}
