import { clockSpan, clockTime, dayName, fullDay, sek, timeOfDay } from '~/i18n/format'
import type { Language } from '~/i18n/language'
import { type Text, textIn } from '~/i18n/text'
import { localDate } from '~/lib/time'
import type { Example, Outcome } from './example'
import { blackoutText, moneyText } from './policy-text'

interface Said {
  example: Example
  outcome: Outcome
  /** What the municipality is called; null: it is in no list. */
  from: string | null
  zone: string
}

/** What an example would come to, as sentences for a manager: "En studerande från Falun som skriver för tredje gången …" */
export function outcomeSentences({ example, outcome, from, zone }: Said, language: Language): string[] {
  const text = textIn(language)
  const who = { from: from ?? text('exams.example.elsewhere'), time: timesText(example.attempt, text) }
  return [
    text(`exams.example.fee.${outcome.fee.is}`, { ...who, amount: feeAmount(outcome, language) }),
    outcome.group
      ? text('exams.example.inGroup', { group: outcome.group })
      : text(`exams.example.outsiders.${outcome.outsiders ?? 'unknown'}`),
    text('exams.example.fits', { fits: fitsText(example, outcome, language) }),
    text('exams.example.deadline', { deadline: deadlineText(outcome, language) }),
    ...(outcome.opens ? [text('exams.example.opens', { day: fullDay(outcome.opens, language) })] : []),
    cancelText(outcome, zone, language),
    text('exams.example.noShow', { amount: moneyText(outcome.noShowFee, language) }),
  ]
}

const ordinals = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
] as const

/** "första", "tredje". */
export function timesText(attempt: number, text: Text): string {
  const ordinal = ordinals[attempt - 1]
  return ordinal ? text(`exams.ordinals.${ordinal}`) : text('exams.ordinal', { attempt: String(attempt) })
}

function feeAmount({ fee }: Outcome, language: Language): string {
  if (fee.is === 'fee')
    return fee.amount === 0 ? textIn(language)('exams.example.nothing') : sek(fee.amount, language)
  return fee.is === 'either' ? moneyText(fee.amount, language) : ''
}

/** What it costs, alone: "800 kr", "gratis", "fråga lärcentret". */
export function feeText({ fee }: Pick<Outcome, 'fee'>, language: Language): string {
  const text = textIn(language)
  if (fee.is === 'fee') return moneyText(fee.amount, language)
  if (fee.is === 'unknown') return text('exams.ask')
  if (fee.is === 'referral') return text('exams.referral')
  return text('exams.either', { amount: moneyText(fee.amount, language) })
}

/** Does it fit in the hours, and if not, why and what then. */
export function fitsText(example: Example, { fits, endMinute }: Outcome, language: Language): string {
  const text = textIn(language)
  const span = clockSpan(example.startMinute, endMinute, language)
  const day = dayName(example.date, language)
  if (fits.ok) return text(fits.known ? 'exams.fits.yes' : 'exams.fits.unknown', { day, span })
  switch (fits.because) {
    case 'blackout':
      return text('exams.fits.blackout', { day, rule: blackoutText(fits.rule, language) })
    case 'no-exam-day':
    case 'not-your-day':
      return text(`exams.fits.${fits.because}`, { day })
    default:
      return text(`exams.fits.${fits.because}`, { span, time: clockTime(fits.minute, language) })
  }
}

/** The last day to apply, and whose deadline it is. */
export function deadlineText({ deadline, late }: Outcome, language: Language): string {
  const text = textIn(language)
  if (!deadline) return text('exams.deadline.unknown')
  const said = text(`exams.deadline.${deadline.owner}`, { day: fullDay(deadline.date, language) })
  return late ? `${said} ${text('exams.deadline.late')}` : said
}

function cancelText({ cancelBy, lateCancelFee }: Outcome, zone: string, language: Language): string {
  const text = textIn(language)
  if (cancelBy === null) return text('exams.example.cancelUnknown')
  const when = text('exams.moment', {
    day: dayName(localDate(cancelBy, zone), language),
    time: timeOfDay(cancelBy, zone, language),
  })
  return text('exams.example.cancel', { when, amount: moneyText(lateCancelFee, language) })
}
