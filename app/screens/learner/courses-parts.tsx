import type { ReactNode } from 'react'
import { useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Section } from '~/ui/page'
import { Status } from '~/ui/status'

export interface CourseCard {
  id: string
  title: string
  university: string
  travel: string
  /** The next day that matters; null: none is known. */
  application: string | null
  /** Null: it is given. */
  ended: 'cancelled' | 'gone' | null
}

function One({ course, children }: { course: CourseCard; children: ReactNode }) {
  const text = useText()
  const { id, title, university, travel, application, ended } = course
  return (
    <li>
      <Card>
        <h3 className="text-lg [overflow-wrap:anywhere]">
          <a href={paths.course(id)}>{title}</a>
        </h3>
        <p className="text-muted">{university}</p>
        {ended ? (
          <Status kind="cancelled">{text(`courseTies.own.${ended}`)}</Status>
        ) : (
          <p>
            {travel}
            {application && ` · ${application}`}
          </p>
        )}
        {children}
      </Card>
    </li>
  )
}

const rows = 'grid gap-3 md:grid-cols-2'
const deeds = 'flex flex-wrap gap-2'

interface StudiedProps {
  list: readonly (CourseCard & { where: string; remind: boolean; inGroup: boolean })[]
}

/** What one studies, from where. */
export function Studied({ list }: StudiedProps) {
  const text = useText()
  return (
    <Section id="laser" title={text('courseTies.own.studied')}>
      {list.length === 0 ? (
        <p className="max-w-text">{text('courseTies.own.noneStudied')}</p>
      ) : (
        <ul className={rows}>
          {list.map((one) => (
            <One key={one.id} course={one}>
              <p>
                {one.where} · {text(one.remind ? 'courseTies.own.remind' : 'courseTies.own.noRemind')}
              </p>
              <div className={deeds}>
                <ButtonLink
                  to={paths.studies(one.id)}
                  kind="quiet"
                  label={text('courseTies.own.changeNamed', { title: one.title })}
                >
                  {text('courseTies.own.change')}
                </ButtonLink>
                {one.inGroup && (
                  <ButtonLink
                    to={paths.studyGroup(one.id)}
                    kind="quiet"
                    label={text('courseTies.own.groupNamed', { title: one.title })}
                  >
                    {text('courseTies.own.group')}
                  </ButtonLink>
                )}
              </div>
            </One>
          ))}
        </ul>
      )}
    </Section>
  )
}

/** What one wants to come back to. */
export function Saved({ list }: { list: readonly CourseCard[] }) {
  const text = useText()
  return (
    <Section id="sparade" title={text('courseTies.own.saved')}>
      {list.length === 0 ? (
        <p>{text('courseTies.own.noneSaved')}</p>
      ) : (
        <ul className={rows}>
          {list.map((one) => (
            <One key={one.id} course={one}>
              <form method="post" action={paths.forgetCourse(one.id)}>
                <Button kind="quiet" label={text('courseTies.own.forgetNamed', { title: one.title })}>
                  {text('courseTies.own.forget')}
                </Button>
              </form>
            </One>
          ))}
        </ul>
      )}
    </Section>
  )
}

/** Searches that are looked through every morning. */
export function Watches({ list }: { list: readonly { id: string; name: string; to: string }[] }) {
  const text = useText()
  return (
    <Section id="sokningar" title={text('courseTies.own.watches')}>
      {list.length === 0 ? (
        <p>{text('courseTies.own.noneWatches')}</p>
      ) : (
        <ul className="border-t-2 border-ink">
          {list.map(({ id, name, to }) => (
            <li
              key={id}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b border-rule py-2"
            >
              <a href={to} className="inline-block py-2.5 [overflow-wrap:anywhere]">
                {name}
              </a>
              <form method="post" action={paths.unwatchCourses(id)}>
                <Button kind="quiet" label={text('courseTies.own.unwatchNamed', { search: name })}>
                  {text('courseTies.own.unwatch')}
                </Button>
              </form>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
