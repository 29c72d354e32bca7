import { z } from 'zod'
import type { SpaceId } from '~/centres/space'
import { emailOr } from '~/identity/form'
import { cleanLine } from '~/lib/clean'
import { isDate, type LocalDate, parseClock } from '~/lib/time'
import type { Partner } from './partner'

/** What staff say about another organisation. */
export type PartnerWish = Pick<Partner, 'name' | 'contactName' | 'contactEmail' | 'bounds' | 'spaceIds'>

const line = (message: 'sharing.form.errors.name' | 'sharing.form.errors.contact') =>
  z
    .string(message)
    .max(500, message)
    .transform(cleanLine)
    .refine((text) => text.length > 0 && text.length <= 80, message)

const clockField = z
  .string('sharing.form.errors.clock')
  .max(5, 'sharing.form.errors.clock')
  .transform((text, context): number => {
    const minute = parseClock(text)
    if (minute !== null && minute % 15 === 0) return minute
    context.addIssue({ code: 'custom', message: 'sharing.form.errors.clock' })
    return z.NEVER
  })

/** Hours as people write them, with comma or point; minutes come out. */
const hoursField = z
  .string('sharing.form.errors.hours')
  .regex(/^\s*\d{1,3}([.,]\d{1,2})?\s*$/, 'sharing.form.errors.hours')
  .transform((text) => Number(text.replace(',', '.')) * 60)
  .refine((most) => most >= 15 && most <= 168 * 60 && most % 15 === 0, 'sharing.form.errors.hours')

const dateField = z.string('sharing.form.errors.date').refine(isDate, 'sharing.form.errors.date')

const weekdayField = z
  .string('sharing.form.errors.weekdays')
  .regex(/^[1-7]$/, 'sharing.form.errors.weekdays')
  .transform(Number)

/** The form about an organisation, as a browser sends it. */
export const partnerFields = z.object({
  namn: line('sharing.form.errors.name'),
  kontakt: line('sharing.form.errors.contact'),
  epost: emailOr('identity.errors.emailMissing'),
  sprak: z.enum(['sv', 'en'], 'ui.errors.unreadable').default('sv'),
  lokaler: z
    .array(z.string().regex(/^[\w-]{1,100}$/, 'sharing.form.errors.spaces'), 'sharing.form.errors.spaces')
    .min(1, 'sharing.form.errors.spaces')
    .max(200, 'sharing.form.errors.spaces'),
  timmar: hoursField,
  dagar: z.array(weekdayField, 'sharing.form.errors.weekdays').min(1, 'sharing.form.errors.weekdays'),
  fran: clockField,
  till: clockField,
  framat: z
    .string('sharing.form.errors.daysAhead')
    .regex(/^\s*\d{1,3}\s*$/, 'sharing.form.errors.daysAhead')
    .transform(Number)
    .refine((days) => days >= 1 && days <= 730, 'sharing.form.errors.daysAhead'),
  borjar: dateField,
  slutar: z.union([z.literal(''), dateField], 'sharing.form.errors.date').optional(),
  godkannande: z.literal('ja').optional(),
})

type PartnerForm = z.output<typeof partnerFields>

/** What is wrong between fields that are each right: the key of a sentence by field. */
export function partnerFaults({ fran, till, borjar, slutar }: PartnerForm): Record<string, string> {
  return {
    ...(till > fran ? {} : { till: 'sharing.form.errors.order' }),
    ...(!slutar || slutar >= borjar ? {} : { slutar: 'sharing.form.errors.dates' }),
  }
}

/** What a form says about an organisation. */
export function partnerOfForm(form: PartnerForm): PartnerWish {
  return {
    name: form.namn,
    contactName: form.kontakt,
    contactEmail: form.epost,
    spaceIds: [...new Set(form.lokaler)] as SpaceId[],
    bounds: {
      minutesPerWeek: form.timmar,
      weekdays: [...new Set(form.dagar)].sort(),
      fromMinute: form.fran,
      untilMinute: form.till,
      daysAhead: form.framat,
      from: form.borjar as LocalDate,
      until: form.slutar ? (form.slutar as LocalDate) : null,
      approval: form.godkannande === 'ja',
      language: form.sprak,
    },
  }
}

/** An organisation as the form shows it. */
export function formOfPartner(
  { name, contactName, contactEmail, bounds }: PartnerWish,
  clock: (minute: number) => string,
) {
  return {
    namn: name,
    kontakt: contactName,
    epost: contactEmail,
    sprak: bounds.language,
    timmar: String(bounds.minutesPerWeek / 60).replace('.', ','),
    fran: clock(bounds.fromMinute),
    till: bounds.untilMinute === 1440 ? '24:00' : clock(bounds.untilMinute),
    framat: String(bounds.daysAhead),
    borjar: bounds.from,
    slutar: bounds.until ?? '',
    godkannande: bounds.approval ? 'ja' : '',
  }
}

/** What whoever books for an organisation asks: a space, a day and a time. */
export const partnerTimeFields = z.object({
  lokal: z.string('booking.errors.space').regex(/^[\w-]{1,100}$/, 'booking.errors.space'),
  dag: z.string('sharing.own.errors.day').refine(isDate, 'sharing.own.errors.day'),
  tid: z
    .string('sharing.own.errors.time')
    .max(5, 'sharing.own.errors.time')
    .transform((text, context): number => {
      const minute = parseClock(text)
      if (minute !== null && minute < 1440 && minute % 15 === 0) return minute
      context.addIssue({ code: 'custom', message: 'sharing.own.errors.time' })
      return z.NEVER
    }),
})
