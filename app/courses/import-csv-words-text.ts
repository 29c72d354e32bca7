import type { Language } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import { folded } from '~/lib/fold'
import {
  courseKinds,
  courseLevels,
  courseModes,
  creditSystems,
  examForms,
  type InstanceState,
  instanceStates,
  type Profession,
  timesOfDay,
} from './course'
import type { CsvColumn } from './import-csv-headings'

/** How a choice stands in a file, in a language. */
export function choiceWord(column: CsvColumn, value: string, language: Language): string {
  const text = textIn(language)
  if (value === '') return ''
  if (column === 'kind') return text(`courses.values.kinds.${value as (typeof courseKinds)[number]}`)
  if (column === 'level') return text(`courses.values.levels.${value as (typeof courseLevels)[number]}`)
  if (column === 'mode') return text(`courseEdit.modes.${value as (typeof courseModes)[number]}`)
  if (column === 'timeOfDay') return text(`courseEdit.times.${value as (typeof timesOfDay)[number]}`)
  if (column === 'examForm') return text(`courseEdit.examForms.${value as (typeof examForms)[number]}`)
  if (column === 'state') return text(`courseEdit.states.${value as InstanceState}`)
  return value
}

const choices: Partial<Record<CsvColumn, readonly string[]>> = {
  kind: courseKinds,
  level: courseLevels,
  creditSystem: creditSystems,
  mode: courseModes,
  timeOfDay: timesOfDay,
  examForm: examForms,
  state: instanceStates,
}

/** Words beside those of the dictionaries. */
const also: Record<string, string> = {
  'kind.fristaendekurs': 'course',
  'kind.utbildning': 'programme',
  'level.a': 'second',
  'level.g': 'first',
  'level.avancerad': 'second',
  'level.grund': 'first',
  'creditSystem.hogskolepoang': 'hp',
  'creditSystem.ects': 'hp',
  'creditSystem.yrkeshogskolepoang': 'yhp',
  'mode.ortsoberoende': 'distance',
  'mode.traffar': 'meetings',
  'mode.online': 'distance',
  'timeOfDay.kvallstid': 'evening',
  'timeOfDay.dagtid': 'day',
  'examForm.hemtentamen': 'home',
  'examForm.salstentamen': 'watched',
}

/** No word is longer; folding a long run of marks is the square of its work. */
const wordMost = 200
const plain = (said: string) => folded(said.slice(0, wordMost)).replace(/[^a-z0-9]/g, '')

let remembered: Map<string, string> | null = null

function words(): Map<string, string> {
  remembered ??= new Map([
    ...Object.entries(also),
    ...Object.entries(choices).flatMap(([column, values]) =>
      values.flatMap((value) =>
        [
          value,
          choiceWord(column as CsvColumn, value, 'sv'),
          choiceWord(column as CsvColumn, value, 'en'),
        ].map((word) => [`${column}.${plain(word)}`, value] as const),
      ),
    ),
  ])
  return remembered
}

/** A cell as the form would send it; what is not one of the words stays, so that it can be said to be wrong. */
export function cellAsTyped(column: CsvColumn, cell: string, professions: readonly Profession[]): string {
  if (column === 'professions') return professionIds(cell, professions)
  if (column === 'meetings')
    return cell
      .split('|')
      .map((line) => line.trim())
      .join('\n')
  if (!(column in choices) || cell === '') return cell
  return words().get(`${column}.${plain(cell)}`) ?? cell
}

/** Professions by their names in either language, or as we call them. */
function professionIds(cell: string, professions: readonly Profession[]): string {
  const named = new Map(
    professions.flatMap(({ id, nameSv, nameEn }) =>
      [nameEn, nameSv, id].map((name) => [plain(name), id] as const),
    ),
  )
  return cell
    .split(/[;,]/)
    .map((one) => one.trim())
    .filter(Boolean)
    .map((one) => named.get(plain(one)) ?? one)
    .join(',')
}

/** A field as it stands in a file. */
export function cellOf(
  column: CsvColumn,
  typed: string,
  professions: readonly Profession[],
  language: Language,
): string {
  if (column === 'meetings') return typed.replaceAll('\n', ' | ')
  if (column === 'professions')
    return typed
      .split(',')
      .filter(Boolean)
      .map((id) => {
        const found = professions.find((one) => one.id === id)
        return found ? (language === 'en' ? found.nameEn : found.nameSv) : id
      })
      .join('; ')
  return choiceWord(column, typed, language)
}
