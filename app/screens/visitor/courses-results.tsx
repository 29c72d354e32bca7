import { toggled } from '~/courses/compare'
import { WishInstead } from '~/courses/demand-link'
import { applicationSigns } from '~/courses/page-signs'
import { useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/button'
import { Mark, Words } from '~/ui/card'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/page'
import { Pager } from '~/ui/pager'
import { Status } from '~/ui/status'
import { TownFold } from './course-town'
import type { Result } from './courses-result'

interface Found {
  words: string
  total: number
  meant: string | null
  town: { code: string; name: string } | null
  municipalities: readonly { code: string; name: string }[]
  /** The search as its address has it. */
  along: Readonly<Record<string, string | readonly string[]>>
  exams: { name: string; km: string } | null
  chosen: readonly { name: string }[]
  costs: readonly { name: string; count: number; to: string }[]
  items: readonly Result[]
  /** Ids of those that are chosen to be compared. */
  compared: readonly string[]
  page: { at: number; of: number }
  previous: string | null
  next: string | null
  /** Where the search is kept, to be told of what is new. */
  watch: string
}

/** How many there are, and this page of them. */
export function Results(found: Found) {
  const { words, total, meant, items, compared, page, previous, next } = found
  const text = useText()
  if (total === 0) return <Nothing {...found} />
  return (
    <Section id="traffar" title={text('courses.found', { count: total })}>
      {meant && <Notice kind="info">{text('courses.meant', { typed: words, meant })}</Notice>}
      <From {...found} />
      <Comparing compared={compared} />
      <ol className="border-t-2 border-ink">
        {items.map((one) => (
          <Hit key={one.id} {...one} compared={compared} />
        ))}
      </ol>
      {page.of > 1 && (
        <p className="text-muted">{text('courses.onPage', { page: page.at, pages: page.of })}</p>
      )}
      <Watch to={found.watch} />
      <Pager
        label={text('courses.pages')}
        {...(previous && { previous: { to: previous, label: text('courses.previous') } })}
        {...(next && { next: { to: next, label: text('courses.next') } })}
      />
    </Section>
  )
}

/** From where distances are, and the way to see them from elsewhere without losing the search. */
function From({ town, exams, municipalities, along }: Found) {
  const text = useText()
  return (
    <div className="text-sm">
      <p className="max-w-text text-muted">
        {town ? text('courses.fromTown', { town: town.name }) : text('courses.noTown')}{' '}
        {exams && text('courses.examNear', { centre: exams.name, km: exams.km })}
      </p>
      <TownFold
        to={paths.courses()}
        town={town}
        municipalities={municipalities}
        along={along}
        label={text(town ? 'courseHere.change' : 'courses.chooseTown')}
      />
    </div>
  )
}

/** What has been chosen to be compared goes along with the search. */
function Comparing({ compared }: { compared: readonly string[] }) {
  const text = useText()
  if (compared.length === 0) return null
  return (
    <p className="flex flex-wrap items-center gap-x-4 rounded-md bg-surface px-4 py-1">
      {text('courseHere.comparing.chosen', { count: compared.length })}
      <a href={paths.compareCourses(compared)} className="inline-block py-2.5 font-semibold">
        {text('courseHere.comparing.show')}
      </a>
    </p>
  )
}

function Hit({
  id,
  to,
  title,
  university,
  starts,
  facts,
  travel,
  application,
  sample,
  compared,
}: Result & Pick<Found, 'compared'>) {
  const text = useText()
  return (
    <li className="relative grid gap-x-8 gap-y-1 border-b border-rule py-4 hover:bg-surface md:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="grid content-start gap-1 [overflow-wrap:anywhere]">
        <h3 className="text-lg">
          <a href={to} className="after:absolute after:inset-0">
            {title}
          </a>
        </h3>
        <p className="text-muted">
          {university} {sample && <Mark>{text('courses.sample')}</Mark>}
        </p>
        <Words words={facts} label={title} />
      </div>
      <div className="grid content-start gap-1">
        <p>{starts}</p>
        <p className="font-semibold">{travel}</p>
        <p>
          <Status kind={applicationSigns[application.state]}>{application.sentence}</Status>
        </p>
        <p className="relative flex flex-wrap items-center gap-x-4 text-sm">
          {compared.includes(id) ? (
            text('courseHere.comparing.isChosen')
          ) : (
            <a
              href={paths.compareCourses(toggled(compared, id))}
              aria-label={text('courseHere.comparing.compareOne', { title })}
              className="inline-block py-2.5"
            >
              {text('courseHere.comparing.compare')}
            </a>
          )}
          <a
            href={paths.saveCourse(id)}
            aria-label={text('courseTies.save.inList', { title })}
            className="inline-block py-2.5"
          >
            {text('courseTies.actions.save')}
          </a>
        </p>
      </div>
    </li>
  )
}

/** To be told when something new fits. */
function Watch({ to }: { to: string }) {
  const text = useText()
  return (
    <div>
      <ButtonLink to={to} kind="quiet">
        {text('courseTies.watch.link')}
      </ButtonLink>
    </div>
  )
}

/** What was looked for, what each choice costs, and ways on. */
function Nothing({ words, chosen, costs, watch }: Found) {
  const text = useText()
  const choices = chosen.map(({ name }) => name).join(', ')
  const looked = !words
    ? text('courses.lookedChoices', { choices })
    : choices
      ? text('courses.lookedFor', { words, choices })
      : text('courses.looked', { words })
  return (
    <Section id="traffar" title={text('courses.nothing')}>
      <p className="max-w-text">{(words || choices) && looked}</p>
      {costs.length > 0 && (
        <>
          <p>{text('courses.costs')}</p>
          <ul className="grid gap-2">
            {costs.map(({ name, count, to }) => (
              <li key={name}>
                <a href={to} className="inline-block py-2.5">
                  {text('courses.cost', { name, count })}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {(words || choices) && <Watch to={watch} />}
      <WishInstead />
      <div>
        <ButtonLink to={paths.courses()} kind="quiet">
          {text('courses.allCourses')}
        </ButtonLink>
      </div>
    </Section>
  )
}
