import type { LoaderFunctionArgs } from '@remix-run/node'
import { csvRowsMost } from '~/courses/import-csv-file'
import { instancesForFile } from '~/courses/import-csv-list.server'
import { coursesCsv } from '~/courses/import-csv-text'
import type { UniversityId } from '~/exams/policy'
import { languageOf } from '~/i18n/language'
import { requireExamOffice } from '~/identity/guard.server'
import { homeZone, localDate } from '~/lib/time'

/** A university's courses as a file that reads back to the same; or the empty one, to fill in. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireExamOffice(request, context, params.university as UniversityId)
  const isTemplate = new URL(request.url).searchParams.get('mall') === 'ja'
  const { all, professions } = await instancesForFile(who, isTemplate ? 0 : csvRowsMost)
  const name = `kurser-${who.universityId}-${isTemplate ? 'mall' : localDate(context.now, homeZone)}`
  return new Response(coursesCsv(all, professions, languageOf(request)), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.csv"`,
      'cache-control': 'private, no-store',
    },
  })
}
