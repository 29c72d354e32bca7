import { dayAndSpan, dayName, timeOfDay, timeSpan } from '~/i18n/format'
import type { Language } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import { localDate } from '~/lib/time'
import type { Coming, Door, DoorState } from './door'
import { DoorShape, type Shape } from './door-shape'

/** Whose clock a door goes by, and how many places it counts; null: none. */
export interface DoorSetting {
  timeZone: string
  places: number | null
}

const look = {
  free: { shape: 'free', band: 'bg-primary text-on-primary' },
  taken: { shape: 'taken', band: 'bg-danger text-on-danger' },
  closed: { shape: 'closed', band: 'bg-ink text-paper' },
  retired: { shape: 'closed', band: 'bg-ink text-paper' },
} as const satisfies Record<DoorState['is'], { shape: Shape; band: string }>

/** What a door says from one moment until another: big, then what comes. */
export function DoorPanel({ door, setting, hidden }: { door: Door; setting: DoorSetting; hidden: boolean }) {
  const { shape, band } = look[door.state.is]
  const swedish = sentences(door, setting, 'sv')
  const english = sentences(door, setting, 'en')
  return (
    <div
      data-from={door.from}
      data-until={door.until}
      hidden={hidden}
      className="flex grow flex-col gap-[2vh]"
    >
      <div className={`flex grow items-center gap-[4vw] px-[4vw] py-[2vh] ${band}`}>
        <DoorShape shape={shape} className="size-[min(16vw,24vh)] shrink-0" />
        <div className="grid gap-[1vh]">
          <p className="grid text-[min(13.5vw,15vh)] leading-[1.05] font-extrabold tracking-tight">
            <span>{swedish.word}</span>
            {swedish.until && <span>{swedish.until}</span>}
          </p>
          {swedish.more && <p className="text-[min(6vw,8vh)] leading-tight font-bold">{swedish.more}</p>}
          <p lang="en" className="text-[min(3.6vw,4.6vh)] leading-tight">
            {[english.word, english.until].filter(Boolean).join(' ')}
            {english.more && `. ${english.more}`}
          </p>
        </div>
      </div>
      <div className="grid content-start gap-[1vh] px-[4vw] text-[clamp(1.125rem,min(3.4vw,4.2vh),2.5rem)] leading-snug landscape:min-h-[31vh] landscape:pr-[46vw]">
        <ComingList coming={door.coming} setting={setting} quiet={door.state.is === 'retired'} />
        <Hours door={door} setting={setting} />
      </div>
    </div>
  )
}

/** What is big: a word, until when, and a line beneath. */
function sentences(door: Door, { timeZone, places }: DoorSetting, language: Language) {
  const text = textIn(language)
  const { state } = door
  const time = (at: Parameters<typeof timeOfDay>[0]) => timeOfDay(at, timeZone, language)
  const until = (at: Parameters<typeof timeOfDay>[0]) => text('displays.door.until', { time: time(at) })
  if (state.is === 'retired') return { word: text('displays.door.retired') }
  if (state.is === 'free' && places !== null)
    return {
      word: text('displays.door.free'),
      more: text('displays.door.places', { count: places, free: String(state.free) }),
    }
  if (state.is === 'free') return { word: text('displays.door.free'), until: until(state.until) }
  if (state.is === 'taken')
    return { word: text(`displays.door.${places === null ? 'taken' : 'full'}`), until: until(state.until) }
  const { opens, reason } = state
  const day = opens === null ? null : localDate(opens, timeZone)
  const said =
    opens === null || day === null
      ? text('displays.door.noOpening')
      : day === localDate(door.from, timeZone)
        ? text('displays.door.opens', { time: time(opens) })
        : text('displays.door.opensOn', { day: dayName(day, language), time: time(opens) })
  return { word: text('displays.door.closed'), more: reason ? `${reason}. ${said}` : said }
}

function ComingList({ coming, setting, quiet }: { coming: Coming[]; setting: DoorSetting; quiet: boolean }) {
  const text = textIn('sv')
  if (quiet) return null
  if (coming.length === 0)
    return <p>{text(setting.places === null ? 'displays.door.nothing' : 'displays.door.same')}</p>
  const words = ({ free }: Coming) => {
    if (setting.places === null) return text('displays.door.comingTaken')
    return free === 0 ? text('displays.door.comingFull') : text('displays.door.comingFree', { count: free })
  }
  return (
    <div className="flex flex-wrap gap-x-[3vw]">
      <h2 className="text-[1em] leading-snug">{text('displays.door.next')}</h2>
      <ul>
        {coming.map((one) => (
          <li key={one.start}>
            <time className="font-bold">{timeSpan(one, setting.timeZone, 'sv')}</time> {words(one)}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Hours({ door, setting }: { door: Door; setting: DoorSetting }) {
  const text = textIn('sv')
  if (door.state.is === 'retired') return null
  const times = door.openToday.map((span) => timeSpan(span, setting.timeZone, 'sv'))
  return (
    <div className="text-muted">
      <p>
        {times.length > 0
          ? text('displays.door.openToday', { times: new Intl.ListFormat('sv').format(times) })
          : text('displays.door.closedToday')}
      </p>
      {door.closure && (
        <p>
          {text('displays.door.closure', {
            when: dayAndSpan(door.closure, setting.timeZone, 'sv'),
            reason: door.closure.reason,
          })}
        </p>
      )}
    </div>
  )
}
