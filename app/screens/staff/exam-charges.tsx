import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { CentreId } from '~/centres/centre'
import { listCharges, type ShownCharge } from '~/exams/list-charges.server'
import { fullDate, sek } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { useLanguage, useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import { localDate } from '~/lib/time'
import { paths } from '~/paths'
import { Button } from '~/ui/button'
import { Field } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { ChargeState } from './exam-charge-parts'
import { DeskPage } from './frame'

const news = { betald: 'paid', efterskankt: 'waived', aterbetald: 'refunded' } as const

/** What is owed to a centre for exams, month by month. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const text = textIn(languageOf(request))
  const query = new URL(request.url).searchParams
  const listed = await listCharges(who, query.get('manad'), context.now, text)
  if (!listed) throw new Response(null, { status: 404 })
  const told = query.get('nytt')
  return {
    ...listed,
    told: told === 'betald' || told === 'efterskankt' || told === 'aterbetald' ? news[told] : null,
    manages: who.role === 'manager',
    title: `${text('examDesk.charges.title')}, ${listed.centre.name}`,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { centre, manages, month, charges, told, ...sums } = useLoaderData<typeof loader>()
  const [text, language] = [useText(), useLanguage()]
  return (
    <DeskPage
      centre={centre}
      manages={manages}
      title={text('examDesk.charges.title')}
      lead={text('examDesk.charges.lead')}
    >
      {told && <Notice kind="success" focus title={text(`examDesk.charges.done.${told}`)} />}
      <form action={paths.examCharges(centre.id)} className="flex flex-wrap items-end gap-3">
        <Field label={text('examDesk.charges.month')} name="manad" type="month" value={month} />
        <Button kind="quiet">{text('examDesk.charges.show')}</Button>
      </form>
      {charges.length === 0 ? (
        <p>{text('examDesk.charges.none')}</p>
      ) : (
        <>
          <p className="font-semibold">
            {text('examDesk.charges.sum', {
              owed: sek(sums.owed, language),
              paid: sek(sums.paid, language),
              refunded: sek(sums.refunded, language),
            })}
          </p>
          <ul className="grid gap-4">
            {charges.map((charge) => (
              <Line key={charge.id} centre={centre} charge={charge} />
            ))}
          </ul>
          <p>
            <a href={paths.examChargesFile(centre.id, { manad: month })} className="inline-block py-2.5">
              {text('examDesk.charges.csv')}
            </a>
          </p>
        </>
      )}
    </DeskPage>
  )
}

function Line({ centre, charge }: { centre: { id: string; timeZone: string }; charge: ShownCharge }) {
  const [text, language] = [useText(), useLanguage()]
  const kind = text(`examDesk.charges.kinds.${charge.kind}`)
  const due =
    charge.dueAt === null
      ? charge.kind === 'fee'
        ? text('examDesk.charges.atDoor')
        : ''
      : fullDate(localDate(charge.dueAt, centre.timeZone), language)
  const mark = (
    to: (centreId: string, id: string) => string,
    word: 'paid' | 'waived' | 'refunded' | 'receipt',
  ) => (
    <a
      href={to(centre.id, charge.id)}
      aria-label={`${text(`examDesk.charges.mark.${word}`)}: ${charge.who}, ${kind}`}
      className="inline-flex min-h-11 items-center"
    >
      {text(`examDesk.charges.mark.${word}`)}
    </a>
  )
  return (
    <li className="grid gap-1 border-t border-rule pt-3">
      <p className="flex flex-wrap gap-x-4 font-semibold">
        {charge.isPurged ? (
          charge.who
        ) : (
          <a href={paths.examRequestAt(centre.id, charge.requestId)}>{charge.who}</a>
        )}
        <span>
          {kind}, {sek(charge.amount, language)}
        </span>
      </p>
      <p className="text-muted">
        {charge.courseCode}, {charge.university}, {fullDate(charge.date, language)}.{' '}
        {due && `${text('examDesk.charges.heads.due')} ${due}`}
      </p>
      <div className="flex flex-wrap items-center gap-x-5">
        <ChargeState charge={charge} late={charge.state === 'late'} zone={centre.timeZone} />
        {(charge.state === 'owed' || charge.state === 'late') && (
          <>
            {mark(paths.examPayment, 'paid')}
            {mark(paths.waiveExamCharge, 'waived')}
          </>
        )}
        {charge.state === 'paid' && mark(paths.refundExamCharge, 'refunded')}
        {charge.receipt !== null && mark(paths.examReceipt, 'receipt')}
      </div>
    </li>
  )
}
