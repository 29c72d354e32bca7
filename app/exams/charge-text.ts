import { fullDate, sek } from '~/i18n/format'
import type { Language } from '~/i18n/language'
import { untilIn } from '~/i18n/moment'
import { textIn } from '~/i18n/text'
import { homeZone, localDate } from '~/lib/time'
import { type Charge, isOwed } from './charge'
import type { OwnRequest } from './request-one.server'
import { isOver } from './request-states'

/** One thing that is owed, or was: how much, by when, or that it is paid. */
function chargeText(charge: Charge, zone: string, language: Language): string {
  const text = textIn(language)
  const amount = sek(charge.amount, language)
  const on = (at: NonNullable<Charge['paidAt']>) => fullDate(localDate(at, homeZone), language)
  if (charge.refundedAt !== null)
    return text('ownExams.money.refunded', { amount, day: on(charge.refundedAt) })
  if (charge.paidAt !== null) return text('ownExams.money.paid', { amount, day: on(charge.paidAt) })
  if (charge.waivedAt !== null) return text('ownExams.money.waived', { amount })
  if (charge.dueAt !== null)
    return text('ownExams.money.owed', { amount, when: untilIn(charge.dueAt, zone, language) })
  return text(charge.kind === 'fee' ? 'ownExams.money.owedOnDay' : 'ownExams.money.owedLater', { amount })
}

/** What a request costs: what is owed and why, by when and how; or what it will cost. Never 0 where nobody has said. */
export function moneyTexts({ request, charges, rules, centre }: OwnRequest, language: Language) {
  const text = textIn(language)
  const facts = charges.map((one) => ({
    term: text(`ownExams.money.kinds.${one.kind}`),
    value: chargeText(one, centre.timeZone, language),
  }))
  const ways = (rules?.payWays ?? []).map((way) => text(`exams.words.${way}`)).join(', ')
  const { reference } = request
  const how = ways
    ? text('ownExams.money.ways', { ways, reference })
    : text('ownExams.money.askWays', { reference })
  const receipts = charges.flatMap(({ id, receipt, paidAt }) =>
    receipt === null || paidAt === null
      ? []
      : [{ id, label: text('ownExams.money.receipt', { number: String(receipt) }) }],
  )
  return {
    facts,
    receipts,
    how: charges.some(isOwed) ? how : null,
    ahead: aheadText({ request, charges }, language),
  }
}

/** What will be owed once both have said yes; null: it says so already, or nothing will be. */
function aheadText({ request, charges }: Pick<OwnRequest, 'request' | 'charges'>, language: Language) {
  const text = textIn(language)
  if (charges.length > 0 || isOver(request.state)) return null
  if (request.fee === null) return text('ownExams.money.unknown')
  if (request.fee === 0) return text('ownExams.money.free')
  return text('ownExams.money.later', { amount: sek(request.fee, language) })
}
