import { fullDay, timeOfDay } from '~/i18n/format'
import { SpeechProvider } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import type { QrDrawing } from '~/lib/qr'
import { type Instant, localDate } from '~/lib/time'
import { QrCode } from '~/ui/qr-code'
import { DoorPanel } from './door-panel'
import { DoorShape } from './door-shape'
import type { Look } from './look'

interface DoorBoardProps {
  look: Look
  /** When the server drew it: the display's clock goes by it. */
  now: Instant
  checkIn: QrDrawing
  /** When the picture to check in by runs out. */
  checkInUntil: Instant
  book: QrDrawing
  /** The display asks so often, seconds. */
  everySeconds: number
}

/**
 * What the tablet at a door shows. `public/skylt.js` keeps it fresh, picks the panel of the hour, and says
 * when the line is lost (docs/decisions/0020).
 */
export function DoorBoard({ look, now, checkIn, checkInUntil, book, everySeconds }: DoorBoardProps) {
  const text = textIn('sv')
  const { name, centre, places, doors } = look
  const setting = { timeZone: centre.timeZone, places }
  return (
    <SpeechProvider language="sv">
      <div
        lang="sv"
        data-door={everySeconds}
        data-now={now}
        data-zone={centre.timeZone}
        className="relative flex min-h-dvh flex-col gap-[1.5vh] pb-[1.5vh]"
      >
        <div className="flex flex-wrap items-baseline justify-between gap-x-[4vw] px-[4vw] pt-[1.5vh]">
          <h1 className="text-[clamp(1.5rem,min(4.6vw,6vh),4.5rem)] leading-tight">
            {name || text('displays.door.retiredTitle')}{' '}
            <span className="block text-[0.5em] font-normal text-muted">{centre.name}</span>
          </h1>
          <p className="text-right text-[clamp(1.5rem,min(4.6vw,6vh),4.5rem)] leading-tight font-bold tabular-nums">
            <time data-clock="">{timeOfDay(now, centre.timeZone, 'sv')}</time>{' '}
            <span className="block text-[0.5em] font-normal text-muted">
              {fullDay(localDate(now, centre.timeZone), 'sv')}
            </span>
          </p>
        </div>
        <p
          data-lost={text('displays.door.lost')}
          role="status"
          className="bg-accent px-[4vw] py-[0.5vh] text-[clamp(1.125rem,min(3vw,4vh),3rem)] leading-tight font-bold text-on-accent empty:hidden"
        />
        <noscript>
          <p className="px-[4vw]">{text('displays.door.noScript')}</p>
        </noscript>
        <div data-doors="" className="flex grow flex-col">
          {doors.map((door, at) => (
            <DoorPanel key={door.from} door={door} setting={setting} hidden={at > 0} />
          ))}
        </div>
        <Unknown />
        {name && (
          <div className="flex flex-wrap gap-[4vw] px-[4vw] text-[clamp(1.125rem,min(2.2vw,3.4vh),2rem)] landscape:absolute landscape:right-0 landscape:bottom-[2vh] landscape:flex-nowrap">
            <figure
              data-until={checkInUntil}
              data-check-in=""
              className="w-[clamp(8rem,min(30vw,28vh),16rem)] landscape:w-[min(18vw,24vh)]"
            >
              <QrCode {...checkIn} label={text('displays.door.checkInAlt', { space: name })} />
              <figcaption className="font-bold">{text('displays.door.checkIn')}</figcaption>
            </figure>
            <p hidden data-check-in-old="" className="max-w-52 self-end leading-tight">
              {text('displays.door.checkInOld')}
            </p>
            <figure className="w-[clamp(8rem,min(30vw,28vh),16rem)] landscape:w-[min(18vw,24vh)]">
              <QrCode {...book} label={text('displays.door.bookAlt', { space: name })} />
              <figcaption className="font-bold">{text('displays.door.book')}</figcaption>
            </figure>
          </div>
        )}
      </div>
    </SpeechProvider>
  )
}

/** After half an hour without a line nobody knows any more. */
function Unknown() {
  const text = textIn('sv')
  return (
    <div data-unknown="" hidden className="landscape:mb-[31vh]">
      <div className="flex items-center gap-[4vw] bg-ink px-[4vw] py-[2vh] text-paper">
        <DoorShape shape="closed" className="size-[min(16vw,24vh)] shrink-0" />
        <div>
          <p className="text-[min(13.5vw,15vh)] leading-[1.05] font-extrabold">
            {text('displays.door.unknown')}
          </p>
          <p
            data-unknown-lead={text('displays.door.unknownLead')}
            className="text-[min(3.6vw,4.6vh)] leading-tight"
          />
          <p lang="en" className="text-[min(3.6vw,4.6vh)] leading-tight">
            {textIn('en')('displays.door.unknown')}
          </p>
        </div>
      </div>
    </div>
  )
}
