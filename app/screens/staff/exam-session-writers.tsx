import type { ShownWriter } from '~/exams/session-detail.server'
import { seatStateKey } from '~/exams/session-reasons'
import { timeSpan } from '~/i18n/format'
import { useLanguage, useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { Button } from '~/ui/button'
import { Status } from '~/ui/status'

interface SessionWritersProps {
  centreId: string
  sessionId: string
  zone: string
  writers: readonly ShownWriter[]
  seats: number
  /** It is over or cancelled: nothing of it changes. */
  fixed: boolean
}

/** Who sits where and writes what until when; places can be given by hand, or so that the same exam sits apart. */
export function SessionWriters({ centreId, sessionId, zone, writers, seats, fixed }: SessionWritersProps) {
  const text = useText()
  if (writers.length === 0) return <p>{text('examSessions.one.none')}</p>
  const heads = ['place', 'who', 'time', 'state'] as const
  return (
    <>
      {!fixed && writers.length > 1 && (
        <form
          method="post"
          action={paths.examSessionDeed(centreId, sessionId, 'spridning')}
          className="grid gap-1 print:hidden"
        >
          <p className="text-sm text-muted">{text('examSessions.one.spreadHint')}</p>
          <div>
            <Button kind="quiet">{text('examSessions.one.spread')}</Button>
          </div>
        </form>
      )}
      <form
        method="post"
        action={paths.examSessionDeed(centreId, sessionId, 'platser')}
        className="grid gap-4"
      >
        <table aria-labelledby="skriver" className="w-full border-collapse text-left">
          <thead className="bg-surface text-sm">
            <tr>
              {heads.map((head) => (
                <th
                  key={head}
                  scope="col"
                  className={`px-2 py-1.5 sm:px-3 ${head === 'time' || head === 'state' ? 'hidden sm:table-cell print:table-cell' : ''}`}
                >
                  {text(`examSessions.one.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {writers.map((one) => (
              <WriterRow key={one.id} one={one} {...{ centreId, sessionId, zone, seats, fixed }} />
            ))}
          </tbody>
        </table>
        {!fixed && (
          <div className="print:hidden">
            <Button kind="quiet">{text('examSessions.one.savePlaces')}</Button>
          </div>
        )}
      </form>
    </>
  )
}

const lookOf = (state: ShownWriter['state']) =>
  state === 'conflict' ? 'late' : state === 'material-expected' ? 'requested' : 'confirmed'

function WriterRow({
  one,
  centreId,
  sessionId,
  zone,
  seats,
  fixed,
}: { one: ShownWriter } & Omit<SessionWritersProps, 'writers'>) {
  const [text, language] = [useText(), useLanguage()]
  const state = <Status kind={lookOf(one.state)}>{text(seatStateKey(one.state))}</Status>
  const { startsAt, endsAt } = one
  const time =
    startsAt !== null && endsAt !== null ? timeSpan({ start: startsAt, end: endsAt }, zone, language) : ''
  return (
    <tr className="border-b border-rule align-top">
      <td className="px-2 py-2 sm:px-3">
        {fixed || !one.movable ? (
          (one.place ?? '–')
        ) : (
          <input
            className="control max-w-20"
            name={`plats-${one.id}`}
            defaultValue={one.place ?? ''}
            inputMode="numeric"
            maxLength={4}
            aria-label={`${text('examSessions.one.place')}: ${one.name}, 1–${seats}`}
          />
        )}
      </td>
      <th scope="row" className="px-2 py-2 font-normal [overflow-wrap:anywhere] sm:px-3">
        <strong>{one.name}</strong> <span className="reference text-sm text-muted">{one.reference}</span>
        <span className="block">
          {one.university} {one.course}
          {one.tool && `, ${one.tool}`}
        </span>
        {one.arrangement && <span className="block font-semibold">{one.arrangement}</span>}
        {one.isOutsider && (
          <span className="block text-sm text-muted">{text('examSessions.one.outsider')}</span>
        )}
        <span className="block sm:hidden print:hidden">
          {time} {state}
        </span>
        {!fixed && one.movable && (
          <a
            href={paths.moveExamSeat(centreId, sessionId, one.id)}
            aria-label={`${text('examSessions.one.move')}: ${one.name}`}
            className="inline-block py-2.5 print:hidden"
          >
            {text('examSessions.one.move')}
          </a>
        )}
      </th>
      <td className="hidden px-2 py-2 sm:table-cell sm:px-3 print:table-cell">
        {time}
        {one.extraMinutes > 0 && (
          <span className="block text-sm text-muted">
            {text('examSessions.one.extra', { minutes: String(one.extraMinutes) })}
          </span>
        )}
      </td>
      <td className="hidden px-2 py-2 sm:table-cell sm:px-3 print:table-cell">{state}</td>
    </tr>
  )
}
