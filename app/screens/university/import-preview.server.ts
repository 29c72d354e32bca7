import type { FileRow } from '~/exams/sitting-file-form'
import { planRows } from '~/exams/sitting-list.server'
import { courseText, whenText } from '~/exams/sitting-text'
import type { Language } from '~/i18n/language'
import { say, textIn } from '~/i18n/text'
import type { ExamOffice } from '~/identity/membership'
import type { Instant } from '~/lib/time'

/** What becomes of every row, in words. */
export async function previewOf(
  who: ExamOffice,
  { rows, unknown }: { rows: FileRow[]; unknown: string[] },
  now: Instant,
  language: Language,
) {
  const text = textIn(language)
  const good = rows.flatMap((row) => (row.ok ? [row] : []))
  const states = await planRows(who, good, now)
  const stateOf = new Map(good.map(({ line }, at) => [line, states[at]]))
  const shown = rows.map((row) => {
    const { line } = row
    if (!row.ok) {
      const errors = Object.entries(row.errors).map(
        ([field, key]) => `${say(text, `sittings.fields.${field}`)}: ${say(text, key)}`,
      )
      return { line, state: 'wrong' as const, what: row.cells.filter(Boolean).join(' · '), when: '', errors }
    }
    const found = stateOf.get(line) ?? { state: 'new' as const }
    const said =
      found.state === 'twice'
        ? text('sittings.file.states.twice', { line: String(found.as) })
        : text(`sittings.file.states.${found.state}`)
    const what = courseText(row.facts)
    return { line, state: found.state, what, when: whenText(row.facts, language), errors: [said] }
  })
  const count = (...of: string[]) => shown.filter(({ state }) => of.includes(state)).length
  return {
    unknown,
    rows: shown,
    fresh: count('new'),
    same: count('listed', 'twice'),
    wrong: count('wrong', 'past', 'far'),
  }
}

export type Preview = Awaited<ReturnType<typeof previewOf>>
