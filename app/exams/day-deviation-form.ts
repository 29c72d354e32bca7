import { z } from 'zod'
import { cleanText } from '~/lib/clean'
import { type FieldErrors, readForm } from '~/lib/form'
import { parseClock } from '~/lib/time'
import { type DeviationKind, deviationKinds } from './day-deviation'

const schema = z.object({
  slag: z.enum(deviationKinds, 'examDay.deviation.errors.kind'),
  vem: z.string().max(60).default(''),
  text: z
    .string('examDay.deviation.errors.text')
    .transform(cleanText)
    .refine((text) => text.length > 0 && text.length <= 1000, 'examDay.deviation.errors.text'),
  klockan: z
    .string('examDay.deviation.errors.time')
    .refine((text) => parseClock(text) !== null, 'examDay.deviation.errors.time'),
  nyckel: z.string().min(1).max(60),
})

type Fields = Record<keyof z.output<typeof schema>, string>

/** What the form of a deviation says. */
export interface DeviationWish {
  kind: DeviationKind
  text: string
  /** Wall clock, minutes since midnight, of the session's day. */
  minute: number
  /** Whom it is about; empty: all. */
  about: string
  key: string
}

/** Reads the form of a deviation. */
export function readDeviation(
  form: FormData,
):
  | { ok: true; value: DeviationWish; typed: Fields }
  | { ok: false; errors: FieldErrors; values: Record<string, string> } {
  const read = readForm(schema, form)
  if (!read.ok) return read
  const { slag: kind, vem: about, text, klockan, nyckel: key } = read.value
  const value = { kind, about, text, key, minute: parseClock(klockan) ?? 0 }
  return { ok: true, value, typed: read.value }
}
