import type { Language } from '~/i18n/language'
import { csvOf } from '~/lib/csv'
import type { InstanceInFull, Profession } from './course'
import { factsOf } from './edit-log'
import { typedFields } from './edit-typed-text'
import { csvColumns, csvHeadings } from './import-csv-headings'
import { cellOf } from './import-csv-words-text'

/** A university's instances as a file in somebody's language, which reads back as they were; none: the empty template. */
export function coursesCsv(
  all: readonly InstanceInFull[],
  professions: readonly Profession[],
  language: Language,
): string {
  const heads = csvColumns.map((column) => csvHeadings[column][language][0] ?? column)
  const rows = all.map((one) => {
    const typed = {
      ...typedFields(factsOf(one), language),
      instance: one.instance.id,
      state: one.instance.state,
    }
    return csvColumns.map((column) => cellOf(column, typed[column], professions, language))
  })
  return csvOf([heads, ...rows])
}
