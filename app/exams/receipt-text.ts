import { fullDate, fullDay, sek } from '~/i18n/format'
import type { Language } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import { type LocalDate, localDate } from '~/lib/time'
import type { Charge } from './charge'

/** What a receipt is of. */
interface Receipted {
  charge: Pick<Charge, 'kind' | 'amount' | 'withVat' | 'paidAt' | 'refundedAt' | 'way' | 'paymentReference'>
  /** Whom it was paid to, and where they are. */
  centre: { name: string; timeZone: string; address?: string }
  /** Who paid, as the reader knows them. */
  who: string
  exam: { courseCode: string; university: string; date: LocalDate }
  /** The request's code. */
  reference: string
}

/** What a receipt says, line by line; the same to the centre's staff and to who paid. */
export function receiptFacts(paid: Receipted, language: Language): { term: string; value: string }[] {
  const text = textIn(language)
  const { charge, centre, who, exam, reference } = paid
  const day = (at: NonNullable<Charge['paidAt']>) => fullDate(localDate(at, centre.timeZone), language)
  const of = (key: string, value: string | null) =>
    value ? [{ term: (text as (key: string) => string)(`examDesk.charges.receiptFacts.${key}`), value }] : []
  const vat = charge.withVat === null ? null : charge.withVat ? 'withVat' : 'withoutVat'
  return [
    ...of('to', [centre.name, centre.address].filter(Boolean).join(', ')),
    ...of('from', who),
    ...of('what', text(`examDesk.charges.kinds.${charge.kind}`)),
    ...of('exam', [exam.courseCode, exam.university, fullDay(exam.date, language)].join(', ')),
    ...of('amount', sek(charge.amount, language)),
    ...of('vat', vat && text(`examDesk.charges.${vat}`)),
    ...of('when', charge.paidAt === null ? null : day(charge.paidAt)),
    ...of('way', charge.way && text(`examDesk.charges.ways.${charge.way}`)),
    ...of('reference', charge.paymentReference),
    ...of('code', reference),
    ...of('refunded', charge.refundedAt === null ? null : day(charge.refundedAt)),
  ]
}
