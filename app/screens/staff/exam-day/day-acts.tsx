import type { ReactNode } from 'react'
import type { DayLearner } from '~/exams/day-list.server'
import { identityKinds } from '~/exams/day-rules'
import { useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { Button } from '~/ui/button'

type Deed = Parameters<typeof paths.examDayDeed>[2]
type Learner = Pick<
  DayLearner,
  'id' | 'who' | 'state' | 'outSince' | 'isExpected' | 'isLate' | 'comparesNumber'
>

interface DayActsProps {
  session: string
  learner: Learner
  /** Only what takes back what was just done. */
  undoOnly?: boolean
}

/** What can be done with whoever writes, as they stand. */
export function DayActs({ session, learner, undoOnly }: DayActsProps) {
  const text = useText()
  const act = (deed: Deed, label: string, kind?: 'primary' | 'quiet') => (
    <Act session={session} learner={learner} deed={deed} label={label} kind={kind ?? 'quiet'} />
  )
  const undo = undoOf(learner)
  if (undoOnly) return undo && act(undo, text('examDay.act.undo'))
  if (learner.isExpected) return <Arriving session={session} learner={learner} />
  if (learner.state === 'seated')
    return (
      <>
        {learner.outSince === null
          ? act('ut', text('examDay.act.toilet'))
          : act('in', text('examDay.act.back'), 'primary')}
        {act('inlamning', text('examDay.act.handIn'), learner.outSince === null ? 'primary' : 'quiet')}
        <More id={learner.id} who={learner.who}>
          {act('blankt', text('examDay.act.leave'))}
          <Way session={session} learner={learner} deed="avbrott" label={text('examDay.act.interrupt')} />
          {act('angra', text('examDay.act.undo'))}
        </More>
      </>
    )
  return undo && act(undo, text('examDay.act.undo'))
}

/** What takes back where somebody stands; null where nothing does. */
function undoOf({ state, outSince }: Learner): Deed | null {
  if (state === 'seated') return outSince === null ? 'angra' : 'in'
  if (state === 'refused-entry' || state === 'no-show') return 'angra'
  return state === 'handed-in' || state === 'left-without-answer' || state === 'interrupted'
    ? 'fortsattning'
    : null
}

/** Somebody stands at the door, or does not: in by the kind of their document, refused, or not come. */
function Arriving({ session, learner }: DayActsProps) {
  const text = useText()
  return (
    <details id={`in-${learner.id}`} className="w-full">
      <summary
        className="button button-primary button-small list-none"
        aria-label={`${text('examDay.act.letIn')}: ${learner.who}`}
      >
        {text('examDay.act.letIn')}
      </summary>
      <form
        method="post"
        action={paths.examDayDeed(session, learner.id, 'plats')}
        className="grid gap-2 py-2"
      >
        {learner.comparesNumber && (
          <label className="flex min-h-11 items-center gap-3">
            <input type="checkbox" name="nummer" value="ja" className="size-6 shrink-0 accent-primary" />
            <span>
              {text('examDay.act.numberSeen')}{' '}
              <span className="text-sm text-muted">{text('examDay.act.numberHint')}</span>
            </span>
          </label>
        )}
        <p className="text-sm">{text('examDay.act.letInHint')}</p>
        <div className="flex flex-wrap gap-2">
          {identityKinds.map((kind) => (
            <Button
              key={kind}
              small
              kind="quiet"
              name="legitimation"
              value={kind}
              id={`${kind}-${learner.id}`}
              label={`${text(`examDay.kindsOfId.${kind}`)}: ${learner.who}`}
            >
              {text(`examDay.kindsOfId.${kind}`)}
            </Button>
          ))}
        </div>
      </form>
      <div className="flex flex-wrap gap-2">
        <Way session={session} learner={learner} deed="avvisning" label={text('examDay.act.refuse')} />
        {learner.isLate && (
          <Act
            session={session}
            learner={learner}
            deed="uteblivande"
            label={text('examDay.act.miss')}
            kind="quiet"
          />
        )}
      </div>
    </details>
  )
}

function More({ id, who, children }: { id: string; who: string; children: ReactNode }) {
  const text = useText()
  return (
    <details id={`mer-${id}`} className="open:w-full">
      <summary
        className="button button-quiet button-small list-none"
        aria-label={`${text('examDay.act.more')}: ${who}`}
      >
        {text('examDay.act.more')}
      </summary>
      <div className="flex flex-wrap gap-2 pt-2">{children}</div>
    </details>
  )
}

interface ActProps extends Pick<DayActsProps, 'session'> {
  learner: Pick<Learner, 'id' | 'who'>
  deed: Deed
  label: string
  kind?: 'primary' | 'quiet'
}

function Act({ session, learner, deed, label, kind = 'quiet' }: ActProps) {
  return (
    <form method="post" action={paths.examDayDeed(session, learner.id, deed)}>
      <Button kind={kind} small id={`${deed}-${learner.id}`} label={`${label}: ${learner.who}`}>
        {label}
      </Button>
    </form>
  )
}

/** To a page that asks why. */
function Way({ session, learner, deed, label }: ActProps) {
  return (
    <a
      href={paths.examDayDeed(session, learner.id, deed)}
      aria-label={`${label}: ${learner.who}`}
      className="button button-quiet button-small"
    >
      {label}
    </a>
  )
}
