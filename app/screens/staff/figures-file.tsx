import type { LoaderFunctionArgs } from '@remix-run/node'
import type { CentreId } from '~/centres/centre'
import { figuresCsv } from '~/figures/csv-text'
import { figuresAt } from '~/figures/figures.server'
import { languageOf } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'

/** The figures of a period as a file for a spreadsheet. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const figures = await figuresAt(who, new URL(request.url).searchParams, context.now)
  if (!figures) throw new Response(null, { status: 404 })
  const { centre, report } = figures
  const { from, to } = report.period
  return new Response(figuresCsv(report, centre.name, textIn(languageOf(request))), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="statistik-${centre.id}-${from}-${to}.csv"`,
      'cache-control': 'private, no-store',
    },
  })
}
