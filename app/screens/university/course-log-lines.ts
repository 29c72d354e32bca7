import { editFields } from '~/courses/edit-fields'
import type { EditLogLine } from '~/courses/edit-log'
import type { Language } from '~/i18n/language'
import { momentName } from '~/i18n/moment'
import { textIn } from '~/i18n/text'

/** An instance's log in words: who, when, what, and what was before and after. */
export function logLines(lines: readonly EditLogLine[], language: Language) {
  const text = textIn(language)
  const shown = (said: string | undefined) => said || text('courseEdit.one.empty')
  return lines.map(({ id, at, name, action, before, after, reason }) => ({
    id,
    what: text(`courseEdit.one.actions.${action}`),
    by: text('courseEdit.one.by', {
      name: name ?? text('courseEdit.one.someone'),
      when: momentName(at, language),
    }),
    changes: editFields
      .filter((field) => after && field in after)
      .map((field) =>
        text('courseEdit.one.change', {
          field: text(`courseEdit.fields.${field}`),
          before: shown(before?.[field]),
          after: shown(after?.[field]),
        }),
      ),
    reason: reason ? text('courseEdit.one.reason', { reason }) : '',
  }))
}
