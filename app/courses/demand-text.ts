import type { Text } from '~/i18n/text'
import { languageIn } from '~/i18n/text'
import { type Course, type Profession, titleIn } from './course'
import type { DemandLine } from './demand'
import { type Count, shownCount, shownSum } from './demand-count-rules'
import { type Term, termName } from './term'

const nobodys: ReadonlySet<string> = new Set()

/** "7", "minst 7", "färre än 5": of one municipality. */
export function countText(count: Count, own: ReadonlySet<string>, text: Text): string {
  const told = shownCount(count, own)
  if (told.people === null) return text('demand.few')
  return told.exact ? String(told.people) : text('demand.least', { count: told.people })
}

/** "14 personer", "minst 8 personer": of several municipalities together. */
export function sumText(counts: readonly Count[], own: ReadonlySet<string>, text: Text): string {
  const { people, exact } = shownSum(counts, own)
  return text(exact ? 'demand.people' : 'demand.atLeast', { count: people })
}

/** As `sumText`, for whoever works in none of them: universities, and everybody. */
export const openSumText = (counts: readonly Count[], text: Text) => sumText(counts, nobodys, text)

/** "Sorsele: 7, Storuman: färre än 5", as whoever works in none of them is told. */
export const openCountsText = (counts: readonly Count[], names: ReadonlyMap<string, string>, text: Text) =>
  counts
    .map((count) =>
      text('demand.cell', {
        place: names.get(count.municipalityCode) ?? count.municipalityCode,
        people: countText(count, nobodys, text),
      }),
    )
    .join(', ')

/** "Sorsele, Storuman och Vilhelmina" */
export const listText = (words: readonly string[], text: Text): string =>
  new Intl.ListFormat(languageIn(text) === 'en' ? 'en-GB' : 'sv').format(words)

type Named = Pick<Profession, 'id' | 'nameSv' | 'nameEn'>

/** "Sjuksköterska"; null: of no listed profession. */
export function professionText(
  id: DemandLine['professionId'],
  professions: readonly Named[],
  text: Text,
): string | null {
  const found = professions.find((one) => one.id === id)
  return found ? (languageIn(text) === 'en' ? found.nameEn : found.nameSv) : null
}

/** What a line is about: the course by its title, or the profession that is wished for. */
export function lineText(
  line: Pick<DemandLine, 'courseId' | 'professionId'> & {
    course: Pick<Course, 'titleSv' | 'titleEn'> | null
  },
  professions: readonly Named[],
  text: Text,
): string {
  if (line.course) return titleIn(languageIn(text), line.course)
  if (line.courseId) return text('demand.unknownCourse')
  return text('demand.wishFor', {
    profession: professionText(line.professionId, professions, text) ?? text('demand.otherProfession'),
  })
}

/** "från HT27", "när som helst" */
export const termText = (term: Term | null, text: Text) =>
  term === null ? text('demand.whenever') : text('demand.fromTerm', { term: termName(term) })
