import { cleanLine } from '~/lib/clean'
import type { FieldErrors } from '~/lib/form'
import { isDate, type LocalDate } from '~/lib/time'
import { layers } from './hours'
import { parseDay, type Season } from './season'

/** The fields of a week, Monday first. */
export const dayFields = ['d1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd7'] as const

/** Reads a season as a browser sends it: each day is one line of hours. */
export function readSeason(
  form: FormData,
): { ok: true; season: Season } | { ok: false; errors: FieldErrors } {
  const errors: FieldErrors = {}
  const typed = (name: string) => cleanLine(String(form.get(name) ?? ''))
  const layer = layers.find((one) => one === typed('layer'))
  if (!layer) errors.layer = 'capacity.season.errors.layer'
  const from = typed('from')
  if (!isDate(from)) errors.from = 'capacity.errors.date'
  const to = typed('to')
  if (to !== '' && !isDate(to)) errors.to = 'capacity.errors.date'
  const days = dayFields.map((name) => {
    const day = typed(name).length > 200 ? null : parseDay(typed(name))
    if (day === null) errors[name] = 'capacity.season.errors.day'
    return day ?? []
  })
  if (!layer || Object.keys(errors).length > 0) return { ok: false, errors }
  return {
    ok: true,
    season: { layer, validFrom: from as LocalDate, validTo: to === '' ? null : (to as LocalDate), days },
  }
}
