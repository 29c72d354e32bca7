import { useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { Status } from '~/ui/status'
import { type CourseRow, statusKinds } from './course-row'

interface CourseRowsProps {
  universityId: string
  rows: readonly CourseRow[]
  /** May choose several of them and do something with all. */
  isEditor: boolean
}

const deeds = [
  ['publicering', 'publish'],
  ['kopiering', 'copy'],
  ['installning', 'cancel'],
] as const

/** Instances of a university, to open or to choose. What is done with the chosen ones is shown before it is done. */
export function CourseRows({ universityId, rows, isEditor }: CourseRowsProps) {
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
      <fieldset className="flex flex-wrap items-center gap-3">
        <legend className="mb-2 font-semibold">{text('courseEdit.list.withChosen')}</legend>
        {deeds.map(([deed, key]) => (
          <button
            key={deed}
            type="submit"
            formAction={paths.courseDeed(universityId, deed)}
            className={`button ${key === 'cancel' ? 'button-danger' : 'button-quiet'}`}
          >
            {text(`courseEdit.list.${key}`)}
          </button>
        ))}
      </fieldset>
    </form>
  )
}

function Row({ universityId, row, isEditor }: { universityId: string; row: CourseRow; isEditor: boolean }) {
  const text = useText()
  const { id, title, codes, days, application, state, isImported, isSample } = row
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 border-b border-rule py-2">
      {isEditor ? (
        <input
          type="checkbox"
          name="val"
          value={id}
          aria-label={text('courseEdit.list.choose', { title: `${title}, ${codes}` })}
          className="mt-2.5 size-6 accent-primary"
        />
      ) : (
        <span />
      )}
      <div className="grid gap-x-6 md:grid-cols-[minmax(0,5fr)_minmax(0,4fr)_minmax(0,3fr)] md:items-baseline">
        <div className="[overflow-wrap:anywhere]">
          <a href={paths.ownCourse(universityId, id)} className="inline-block py-2 font-semibold">
            {title}
          </a>
          <span className="block text-sm text-muted">{codes}</span>
        </div>
        <p>
          {days}
          {application && <span className="block text-sm text-muted">{application}</span>}
        </p>
        <p>
          <Status kind={statusKinds[state]}>{text(`courseEdit.states.${state}`)}</Status>
          {isImported && <span className="block text-sm text-muted">{text('courseEdit.list.imported')}</span>}
          {isSample && <span className="block text-sm text-muted">{text('courseEdit.list.sample')}</span>}
        </p>
      </div>
    </li>
  )
}
