import { duration } from '~/i18n/format'
import { useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/button'
import { Status } from '~/ui/status'
import type { Start } from './start.server'

/** What it takes until somebody can book: what is there, and the way to what is missing. */
export function StartList({
  centreId,
  start,
  manages,
}: {
  centreId: string
  start: Start
  manages: boolean
}) {
  const text = useText()
  const { spaces, hours, rules, staff, invited, booked, longest, firstSpace } = start
  const steps = [
    {
      key: 'spaces',
      done: spaces > 0,
      about: text('capacity.start.about.spaces', { count: spaces }),
      to: paths.editSpace(centreId, 'ny'),
    },
    {
      key: 'hours',
      done: hours,
      about: text(hours ? 'capacity.start.about.hours' : 'capacity.start.about.hoursNone'),
      to: paths.season(centreId, 'ny'),
    },
    {
      key: 'rules',
      done: rules,
      about: rules
        ? text('capacity.start.about.rules')
        : text('capacity.start.about.rulesNone', { time: duration(longest) }),
      to: paths.rules(centreId),
    },
    {
      key: 'staff',
      // Alone is enough to begin with, but not when one is ill.
      done: staff > 1,
      about: [
        text('capacity.start.about.staff', { count: staff }),
        ...(invited > 0 ? [text('capacity.start.about.invited', { count: invited })] : []),
      ].join(' '),
      to: manages ? paths.members(centreId) : null,
    },
    {
      key: 'booking',
      done: booked,
      about: text(booked ? 'capacity.start.about.booking' : 'capacity.start.about.bookingNone'),
      to: hours && firstSpace ? paths.space(firstSpace) : null,
    },
  ] as const
  return (
    <ol className="border-t-2 border-ink">
      {steps.map(({ key, done, about, to }) => (
        <li
          key={key}
          className="grid gap-x-6 gap-y-2 border-b border-rule py-4 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center"
        >
          <div>
            <h2 className="text-lg">{text(`capacity.start.steps.${key}`)}</h2>
            <Status kind={done ? 'confirmed' : 'cancelled'}>
              {text(done ? 'capacity.start.done' : 'capacity.start.todo')}
            </Status>
            <p className="text-muted">{about}</p>
          </div>
          {!done && to && (
            <ButtonLink to={to} kind="quiet">
              {text(`capacity.start.go.${key}`)}
            </ButtonLink>
          )}
        </li>
      ))}
    </ol>
  )
}
