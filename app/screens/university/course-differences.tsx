import { type EditField, editFields } from '~/courses/edit-fields'
import { useText } from '~/i18n/speech'
import type { Text } from '~/i18n/text'
import { Section } from '~/ui/page'

const most = 300

/** The fields that two people wrote differently. */
export const differencesOf = (
  mine: Record<EditField, string>,
  theirs: Record<EditField, string>,
  text: Text,
) =>
  editFields
    .filter((field) => mine[field] !== theirs[field])
    .map((field) => ({
      field: text(`courseEdit.fields.${field}`),
      mine: mine[field].slice(0, most),
      theirs: theirs[field].slice(0, most),
    }))

/** What I wrote, and what somebody else has written meanwhile. */
export function Differences({ differences }: { differences: ReturnType<typeof differencesOf> }) {
  const text = useText()
  if (differences.length === 0) return null
  const nothing = text('courseEdit.form.nothing')
  const terms = [text('courseEdit.form.mine'), text('courseEdit.form.theirs')]
  return (
    <Section id="skillnader" title={text('courseEdit.form.meanwhileTitle')}>
      <ul className="border-t-2 border-ink [overflow-wrap:anywhere]">
        {differences.map(({ field, mine, theirs }) => (
          <li key={field} className="grid gap-1 border-b border-rule py-3">
            <p className="font-semibold">{field}</p>
            <p>
              <span className="text-muted">{terms[0]}</span> {mine || nothing}
            </p>
            <p>
              <span className="text-muted">{terms[1]}</span> {theirs || nothing}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
