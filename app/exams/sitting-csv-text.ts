import type { Language } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import { type CsvCell, csvOf } from '~/lib/csv'
import { clock } from '~/lib/time'
import type { SittingFacts } from './sitting'
import { columns, headings } from './sitting-headings'

/** Sittings as a file in somebody's language, which `readSittingFile` reads as they were. */
export function sittingsCsv(sittings: readonly SittingFacts[], language: Language): string {
  const text = textIn(language)
  const cell = (sitting: SittingFacts, field: keyof SittingFacts): CsvCell => {
    const value = sitting[field]
    if (field === 'startMinute') return sitting.startMinute === null ? '' : clock(sitting.startMinute)
    if (field === 'format') return text(`sittings.file.formats.${sitting.format}`)
    if (field === 'campusOnly') return sitting.campusOnly ? text('offices.yes').toLowerCase() : ''
    if (field === 'materialWay') return sitting.materialWay ? text(`exams.words.${sitting.materialWay}`) : ''
    return typeof value === 'boolean' ? null : value
  }
  const heads = columns.map((field) => headings[field][language][0] ?? field)
  return csvOf([heads, ...sittings.map((one) => columns.map((field) => cell(one, field)))])
}
