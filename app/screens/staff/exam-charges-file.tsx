import type { LoaderFunctionArgs } from '@remix-run/node'
import type { CentreId } from '~/centres/centre'
import { listCharges } from '~/exams/list-charges.server'
import { languageOf } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import { csvOf } from '~/lib/csv'
import { type Instant, localDate } from '~/lib/time'

const heads = [
  'receipt',
  'reference',
  'who',
  'university',
  'course',
  'date',
  'kind',
  'amount',
  'due',
  'state',
  'paid',
  'way',
  'paymentReference',
  'why',
] as const

/** What is owed to a centre for exams in a month, for its finance office. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const text = textIn(languageOf(request))
  const asked = new URL(request.url).searchParams.get('manad')
  const listed = await listCharges(who, asked, context.now, text)
  if (!listed) throw new Response(null, { status: 404 })
  const titles = heads.map((head) => text(`examDesk.charges.csvHeads.${head}`))
  const dayOf = (at: Instant | null) => (at === null ? '' : localDate(at, listed.centre.timeZone))
  const rows = listed.charges.map((one) => [
    one.receipt,
    one.reference,
    one.who,
    one.university,
    one.courseCode,
    one.date,
    text(`examDesk.charges.kinds.${one.kind}`),
    one.amount,
    dayOf(one.dueAt),
    text(`examDesk.charges.states.${one.state}`, { day: dayOf(one.paidAt) }),
    dayOf(one.paidAt),
    one.way ? text(`examDesk.charges.ways.${one.way}`) : '',
    one.paymentReference,
    one.reason,
  ])
  return new Response(csvOf([titles, ...rows]), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="tentaavgifter-${listed.month}.csv"`,
      'cache-control': 'no-store',
    },
  })
}
