import { useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { Mark } from '~/ui/card'
import { Check } from '~/ui/field'
import { Status } from '~/ui/status'
import type { CourseWish } from './course-filter'
import { type CourseRow, statusKinds } from './course-row'

interface CourseRowsProps {
  universityId: string
  rows: readonly CourseRow[]
  /** May choose several of them and do something with all. */
  isEditor: boolean
  /** What the list shows, of how many, and so many are changed at a time. */
  wish: CourseWish
  count: number
  most: number
}

const deeds = [
  ['publicering', 'publish'],
  ['kopiering', 'copy'],
  ['installning', 'cancel'],
  ['borttagning', 'remove'],
] as const

/** Instances of a university, to open or to choose. What is done with the chosen ones is shown before it is done. */
export function CourseRows({ universityId, rows, isEditor, wish, count, most }: CourseRowsProps) {
  const text = useText()
  const list = (
    <ul className="border-t-2 border-ink">
      {rows.map((row) => (
        <Row key={row.id} universityId={universityId} row={row} isEditor={isEditor} />
      ))}
    </ul>
  )
  if (!isEditor) return list
  return (
    <form method="get" action={paths.courseDeed(universityId, 'publicering')} className="grid gap-4">
      {list}
      <fieldset className="grid gap-2">
        <legend className="font-semibold">{text('courseEdit.list.withChosen')}</legend>
        {Object.entries(wish).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {count > rows.length && (
          <Check
            name="alla"
            label={text('courseEdit.list.all', { count: Math.min(count, most) })}
            {...(count > most && { hint: text('courseEdit.list.allMost', { count: most }) })}
          />
        )}
        <div className="flex flex-wrap items-center gap-3">
          {deeds.map(([deed, key]) => (
            <button
              key={deed}
              type="submit"
              formAction={paths.courseDeed(universityId, deed)}
              className={`button ${key === 'cancel' || key === 'remove' ? 'button-danger' : 'button-quiet'}`}
            >
              {text(`courseEdit.list.${key}`)}
            </button>
          ))}
        </div>
      </fieldset>
    </form>
  )
}

/** Two lines on a phone: what it is, and how it stands; where there is room also when. */
function Row({ universityId, row, isEditor }: { universityId: string; row: CourseRow; isEditor: boolean }) {
  const text = useText()
  const { id, title, codes, days, application, state, isImported, isSample } = row
  return (
    <li className="flex gap-x-3 border-b border-rule pb-1.5">
      {isEditor && (
        <input
          type="checkbox"
          name="val"
          value={id}
          aria-label={text('courseEdit.list.choose', { title: `${title}, ${codes}` })}
          className="mt-2.5 size-6 shrink-0 accent-primary"
        />
      )}
      <div className="grow gap-x-6 md:grid md:grid-cols-[minmax(0,5fr)_minmax(0,3fr)] md:items-baseline">
        <div className="[overflow-wrap:anywhere]">
          <a
            href={paths.ownCourse(universityId, id)}
            className="inline-block pt-2.5 pb-1 leading-snug font-semibold"
          >
            {title}
          </a>
          <p className="flex flex-wrap items-center gap-x-2 text-sm text-muted">
            <Status kind={statusKinds[state]}>{text(`courseEdit.states.${state}`)}</Status>
            <span>{codes}</span>
            {isImported && <Mark>{text('courseEdit.list.imported')}</Mark>}
            {isSample && (
              <span className="max-md:hidden">
                <Mark>{text('courseEdit.list.sample')}</Mark>
              </span>
            )}
          </p>
        </div>
        <p className="text-sm text-muted max-md:hidden">
          {days}
          {application && <span className="block">{application}</span>}
        </p>
      </div>
    </li>
  )
}
