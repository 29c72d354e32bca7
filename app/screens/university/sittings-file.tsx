import type { LoaderFunctionArgs } from '@remix-run/node'
import type { UniversityId } from '~/exams/policy'
import { sittingsCsv } from '~/exams/sitting-csv-text'
import { ownSittings } from '~/exams/sitting-list.server'
import { listPeriod } from '~/exams/sitting-periods'
import { ownUniversity } from '~/exams/university-list.server'
import { universityZone } from '~/exams/university-policy'
import { languageOf } from '~/i18n/language'
import { requireExamOffice } from '~/identity/guard.server'
import { cleanLine } from '~/lib/clean'
import { localDate } from '~/lib/time'

const rowsMost = 5000

/** A university's sittings as a file that can be read in again; or the empty one, to fill in. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireExamOffice(request, context, params.university as UniversityId)
  const query = new URL(request.url).searchParams
  const isTemplate = query.get('mall') === 'ja'
  const course = cleanLine(query.get('kurs') ?? '').slice(0, 100) || undefined
  const today = localDate(context.now, universityZone)
  const span = listPeriod(query.get('nar') ?? '', today)
  const found = isTemplate ? [] : await ownSittings(who, { ...span, course }, rowsMost)
  const listed = found.flatMap(({ sitting }) => (sitting.cancelledAt === null ? [sitting] : []))
  const { id } = await ownUniversity(who)
  return new Response(sittingsCsv(listed, languageOf(request)), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="tentor-${id}${isTemplate ? '-mall' : `-${today}`}.csv"`,
      'cache-control': 'private, no-store',
    },
  })
}
