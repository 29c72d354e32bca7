import { textIn } from '~/i18n/text'
import { type EditField, editFields } from './edit-fields'
import type { CellFaults } from './import-csv-plan'

/** What is wrong with a row, on a line each, in English, for whoever runs a command. */
export function rowFaults(errors: CellFaults | null): string[] {
  const text = textIn('en')
  return Object.entries(errors ?? {}).map(([field, { key, values }]) => {
    const [column = ''] = field.split('.')
    const known = [...editFields, 'instance', 'state'].includes(column)
    const name = known ? text(`courseEdit.fields.${column as EditField}`) : column
    return `${name}: ${(text as (key: string, values?: Record<string, string>) => string)(key, values)}`
  })
}
