import type { findSession } from '~/exams/session-detail.server'
import { useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { Button, ButtonLink } from '~/ui/button'

type Found = NonNullable<Awaited<ReturnType<typeof findSession>>>

interface SessionWatchProps {
  found: Pick<Found, 'onDuty' | 'withdrawn' | 'candidates' | 'needed' | 'capacity' | 'keepsRegister'> & {
    centre: { id: string }
    session: { id: string }
    over: boolean
  }
}

/** Who watches a session, who else can, whoever can first, and why the others cannot. */
export function SessionWatch({ found }: SessionWatchProps) {
  const text = useText()
  const { centre, session, onDuty, withdrawn, candidates, needed, capacity, keepsRegister, over } = found
  if (!keepsRegister && onDuty.length === 0)
    return (
      <p>
        {text('examSessions.noRegister')}{' '}
        <a href={paths.invigilators(centre.id)}>{text('examSessions.addWatchers')}</a>
      </p>
    )
  return (
    <>
      {!over && (
        <p className="max-w-text">
          {text('examSessions.one.watchNeeded', { count: needed })}{' '}
          {text('examSessions.one.capacity', { capacity: String(capacity) })}
        </p>
      )}
      {onDuty.length === 0 && !(over && withdrawn.length > 0) && (
        <p className="font-semibold">{text('examSessions.watchingNone')}</p>
      )}
      <ul className="grid gap-2">
        {onDuty.map(({ personId, name, conflicts }) => (
          <li
            key={personId}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-rule pb-2"
          >
            <strong>{name}</strong>
            {conflicts.length > 0 && (
              <span className="font-semibold text-danger">
                {text('examSessions.one.conflictWith', { names: conflicts.join(', ') })}
              </span>
            )}
            {!over && (
              <ButtonLink
                kind="quiet"
                to={paths.withdrawInvigilator(centre.id, session.id, personId)}
                label={`${text('examSessions.one.withdraw')}: ${name}`}
              >
                {text('examSessions.one.withdraw')}
              </ButtonLink>
            )}
          </li>
        ))}
      </ul>
      {withdrawn.length > 0 && (
        <p className="text-muted">
          {text('examSessions.one.withdrawn', {
            names: withdrawn.map(({ name, reason }) => (reason ? `${name} (${reason})` : name)).join(', '),
          })}
        </p>
      )}
      {!over && (
        <>
          <h3>{text('examSessions.one.others')}</h3>
          {candidates.length === 0 && <p>{text('examSessions.one.noOthers')}</p>}
          <ul className="grid gap-2">
            {candidates.map(({ personId, name, because, about }) => (
              <li
                key={personId}
                className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-rule pb-2"
              >
                <a href={paths.invigilator(centre.id, personId)} className="inline-block py-2.5">
                  {name}
                </a>
                <span className="text-muted">
                  {because
                    ? text(`examSessions.because.${because}`, { names: about.join(', ') })
                    : text('examSessions.one.can')}
                </span>
                {because === null && (
                  <form method="post" action={paths.examSessionDeed(centre.id, session.id, 'vakter')}>
                    <input type="hidden" name="person" value={personId} />
                    <Button kind="quiet" label={`${text('examSessions.one.assign')}: ${name}`}>
                      {text('examSessions.one.assign')}
                    </Button>
                  </form>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
