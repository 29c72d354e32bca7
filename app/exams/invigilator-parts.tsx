import type { ReactNode } from 'react'
import { dayAndSpan } from '~/i18n/format'
import { useLanguage, useText } from '~/i18n/speech'
import type { Span } from '~/lib/span'
import { paths } from '~/paths'
import { Button } from '~/ui/button'
import { Field, type Option, Select } from '~/ui/field'

/** So many times are in sight; whoever can every weekday has many. */
const inSight = 10

interface ShownTime extends Span {
  id: string
  timeZone: string
  /** Where, for somebody who invigilates in several places; empty: it goes without saying. */
  where: string
}

/** When an invigilator can, the next days first and the rest folded; each can be taken away. */
export function TimeList({
  times,
  removal,
}: {
  times: readonly ShownTime[]
  removal: (id: string) => string
}) {
  const text = useText()
  if (times.length === 0) return <p>{text('invigilators.noTimes')}</p>
  const list = (some: readonly ShownTime[]): ReactNode => (
    <ul className="grid">
      {some.map((time) => (
        <TimeRow key={time.id} time={time} removal={removal(time.id)} />
      ))}
    </ul>
  )
  return (
    <>
      {list(times.slice(0, inSight))}
      {times.length > inSight && (
        <details>
          <summary className="button button-quiet">
            {text('invigilators.moreTimes', { count: times.length - inSight })}
          </summary>
          {list(times.slice(inSight))}
        </details>
      )}
    </>
  )
}

function TimeRow({ time, removal }: { time: ShownTime; removal: string }) {
  const [text, language] = [useText(), useLanguage()]
  const said = [dayAndSpan(time, time.timeZone, language), time.where].filter(Boolean).join(', ')
  return (
    <li className="flex flex-wrap items-center justify-between gap-2 border-b border-rule py-1">
      {said}
      <form method="post" action={removal}>
        <Button kind="quiet" label={`${text('invigilators.remove')}: ${said}`}>
          {text('invigilators.remove')}
        </Button>
      </form>
    </li>
  )
}

/** Says when an invigilator can; with centres to choose among where there are several. */
export function TimeForm({ action, centres = [] }: { action: string; centres?: readonly Option[] }) {
  const text = useText()
  const [only] = centres
  return (
    <form method="post" action={action} className="grid gap-4">
      {centres.length === 1 && only && <input type="hidden" name="centrum" value={only.value} />}
      {centres.length > 1 && (
        <Select label={text('invigilators.centre')} name="centrum" options={centres} required />
      )}
      <Field label={text('invigilators.day')} name="dag" type="date" required short />
      <div className="grid grid-cols-2 gap-4 sm:max-w-80">
        <Field label={text('invigilators.from')} name="fran" type="time" required />
        <Field label={text('invigilators.to')} name="till" type="time" required />
      </div>
      <div>
        <Button kind="quiet">{text('invigilators.addTime')}</Button>
      </div>
    </form>
  )
}

/** Where whoever invigilates finds what is theirs. */
export function WatcherLinks() {
  const text = useText()
  return (
    <ul>
      <li>
        <a href={paths.duties()} className="inline-block py-2.5">
          {text('invigilators.own.title')}
        </a>
      </li>
      <li>
        <a href={paths.examDays()} className="inline-block py-2.5">
          {text('examDay.mine.title')}
        </a>
      </li>
    </ul>
  )
}
