import type { Charge } from '~/exams/charge'
import { fullDate } from '~/i18n/format'
import { useLanguage, useText } from '~/i18n/speech'
import { localDate } from '~/lib/time'
import { Status } from '~/ui/status'

/** How a charge stands, as word and shape. */
export function ChargeState({
  charge,
  late = false,
  zone,
}: {
  charge: Pick<Charge, 'paidAt' | 'waivedAt' | 'refundedAt'>
  late?: boolean
  zone: string
}) {
  const [text, language] = [useText(), useLanguage()]
  if (charge.refundedAt !== null)
    return <Status kind="cancelled">{text('examDesk.charges.states.refunded')}</Status>
  if (charge.paidAt !== null) {
    const day = fullDate(localDate(charge.paidAt, zone), language)
    return <Status kind="confirmed">{text('examDesk.charges.states.paid', { day })}</Status>
  }
  if (charge.waivedAt !== null)
    return <Status kind="cancelled">{text('examDesk.charges.states.waived')}</Status>
  return late ? (
    <Status kind="late">{text('examDesk.charges.states.late')}</Status>
  ) : (
    <Status kind="requested">{text('examDesk.charges.states.owed')}</Status>
  )
}
