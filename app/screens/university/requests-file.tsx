import type { LoaderFunctionArgs } from '@remix-run/node'
import type { UniversityId } from '~/exams/policy'
import { universityZone } from '~/exams/university-policy'
import { officeRequests } from '~/exams/university-requests.server'
import { officeCsv } from '~/exams/university-requests-text'
import { languageOf } from '~/i18n/language'
import { requireExamOffice } from '~/identity/guard.server'
import { localDate } from '~/lib/time'
import { wishOf } from './requests.server'

const rowsMost = 5000

/** An exam office's requests and answers, for its own lists. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireExamOffice(request, context, params.university as UniversityId)
  const { requests } = await officeRequests(who, wishOf(request), context.now, rowsMost)
  const today = localDate(context.now, universityZone)
  return new Response(officeCsv(requests, languageOf(request)), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="anmalningar-${today}.csv"`,
      'cache-control': 'private, no-store',
    },
  })
}
