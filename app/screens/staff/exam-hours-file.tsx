import type { LoaderFunctionArgs } from '@remix-run/node'
import type { CentreId } from '~/centres/centre'
import { hoursOf } from '~/exams/invigilator-list.server'
import { timeOfDay } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import { csvOf } from '~/lib/csv'
import { localDate } from '~/lib/time'

/** The same as a file, a line for each session, for whoever pays. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const language = languageOf(request)
  const text = textIn(language)
  const asked = new URL(request.url).searchParams.get('manad')
  const { people, centre, month } = await hoursOf(who, asked, context.now, text)
  const zone = centre.timeZone
  const heads = (['who', 'date', 'from', 'to', 'room', 'total'] as const).map((head) =>
    text(`invigilators.${head}`),
  )
  const rows = people.flatMap(({ name, sessions }) =>
    sessions.map(({ start, end, spaceName }) => [
      name,
      localDate(start, zone),
      timeOfDay(start, zone, language),
      timeOfDay(end, zone, language),
      spaceName,
      Math.round(((end - start) / 3_600_000) * 100) / 100,
    ]),
  )
  return new Response(csvOf([heads, ...rows]), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="tentavakter-${month}.csv"`,
      'cache-control': 'no-store',
    },
  })
}
