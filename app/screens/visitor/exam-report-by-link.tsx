import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { reportByLink } from '~/exams/day-report.server'
import { ReportPart } from '~/exams/day-report-part'
import { dayAndSpan } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { useLanguage, useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { DeadLinkPage } from '~/identity/dead-link'
import { deadLink, linkOf } from '~/identity/dead-link.server'
import { openLink } from '~/identity/link.server'
import { Page } from '~/ui/page'

export const handle = { live: true }

/** The report of an exam session that a mailed link is about: one university's learners, and nobody else's. */
export async function loader({ request, context: { now } }: LoaderFunctionArgs) {
  const opened = openLink('exam-report', linkOf(request), now)
  if (!opened.ok) return deadLink(request, opened.because)
  const text = textIn(languageOf(request))
  const report = await reportByLink(opened.link, text)
  if (!report) return deadLink(request, 'gone')
  return data({ ok: true as const, report, title: text('examDay.reports.title') })
}

export const meta: MetaFunction<typeof loader> = ({ data: asked }) => [
  { title: asked?.ok ? `${asked.title} – Lärplats` : 'Lärplats' },
]

export default function Screen() {
  const asked = useLoaderData<typeof loader>()
  const [text, language] = [useText(), useLanguage()]
  if (!asked.ok) return <DeadLinkPage because={asked.because} />
  const { report } = asked
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
