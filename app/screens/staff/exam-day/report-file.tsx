import type { LoaderFunctionArgs } from '@remix-run/node'
import type { CentreId } from '~/centres/centre'
import { listReports } from '~/exams/day-report.server'
import { reportRows } from '~/exams/day-report-text'
import type { SessionId } from '~/exams/session'
import { languageOf } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import { csvOf } from '~/lib/csv'
import { localDate } from '~/lib/time'

/** The report to one university as a file. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const language = languageOf(request)
  const found = await listReports(who, params.session as SessionId, textIn(language))
  const asked = new URL(request.url).searchParams.get('tenta')
  const report = found?.reports.find(({ sittingId }) => sittingId === asked)
  if (!report) throw new Response(null, { status: 404 })
  const day = localDate(report.session.start, report.centre.timeZone)
  return new Response(csvOf(reportRows(report, language)), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="tentarapport-${day}.csv"`,
      'cache-control': 'no-store',
    },
  })
}
