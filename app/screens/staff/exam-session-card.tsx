import type { ListedSession } from '~/exams/session-list.server'
import { timeOfDay, timeSpan } from '~/i18n/format'
import { useLanguage, useText } from '~/i18n/speech'
import type { Text } from '~/i18n/text'
import { paths } from '~/paths'
import { Card } from '~/ui/card'
import { Status } from '~/ui/status'

/** How many have a seat, of how many; where fewer can be watched than have one, that is said by a warning. */
export const takenText = ({ taken, capacity }: { taken: number; capacity: number }, text: Text) =>
  taken > capacity
    ? text('examSessions.seated', { count: taken })
    : text('examSessions.taken', { taken: String(taken), capacity: String(capacity) })

interface SessionCardProps {
  session: ListedSession
  centreId: string
  zone: string
}

/** One session in the list: when and where, which exams with their own ends, who watches, and what is wrong. */
export function SessionCard({ session, centreId, zone }: SessionCardProps) {
  const [text, language] = [useText(), useLanguage()]
  const { id, exams, taken, capacity, watching, needed, warnings, doors, note } = session
  return (
    <Card>
      <h3 className="text-lg">
        <a href={paths.examSession(centreId, id)}>
          {timeSpan(session, zone, language)}, {session.spaceName}
        </a>
        {session.solo && <span className="font-normal text-muted"> ({text('examSessions.solo')})</span>}
      </h3>
      {session.cancelled ? (
        <Status kind="cancelled">{text('examSessions.cancelled')}</Status>
      ) : (
        <>
          <p className="text-muted">
            {text('examSessions.doors', { time: timeOfDay(doors, zone, language) })}.{' '}
            {takenText({ taken, capacity }, text)}.
          </p>
          {exams.length > 0 && (
            <ul className="grid gap-1 border-l-4 border-info pl-3">
              {exams.map((exam) => (
                <li key={exam.university + exam.course}>
                  <strong>{exam.university}</strong> {exam.course},{' '}
                  {text('examSessions.count', { count: exam.count })}{' '}
                  {exam.ends.length > 0 &&
                    text('examSessions.ends', {
                      ends: exam.ends.map((end) => timeOfDay(end, zone, language)).join(', '),
                    })}
                </li>
              ))}
            </ul>
          )}
          {!warnings.includes('nobody-watches') && (
            <p>
              {watching.length > 0
                ? text('examSessions.watching', { names: watching.join(', ') })
                : text('examSessions.watchingNone')}
              {needed !== null && needed > 0 && (
                <span className="text-muted">
                  {' '}
                  ({text('examSessions.watchersOf', { on: String(watching.length), needed: String(needed) })})
                </span>
              )}
            </p>
          )}
          {warnings.map((warning) => (
            <Status key={warning} kind="late">
              {text(`examSessions.warnings.${warning}`)}
            </Status>
          ))}
        </>
      )}
      {note && <p className="text-sm text-muted">{note}</p>}
    </Card>
  )
}
