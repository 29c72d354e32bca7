import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listSpacesNow } from '~/booking/list-desk.server'
import type { CentreId } from '~/centres/centre'
import { timeOfDay } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import { presenceLink } from '~/identity/presence-link.server'
import { qrDrawing } from '~/lib/qr'
import { paths } from '~/paths'
import { Button } from '~/ui/button'
import { Select } from '~/ui/field'
import { QrCode } from '~/ui/qr-code'
import { DeskPage } from './frame'
import { LiveState } from './today-groups'

export const handle = { live: true }

/** The picture that learners scan to check in: of the centre or of one space, new every minute. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const desk = await listSpacesNow(who, context.now)
  if (!desk) throw new Response(null, { status: 404 })
  const { centre, spaces } = desk
  const asked = new URL(request.url).searchParams.get('lokal')
  const space = spaces.find(({ id }) => id === asked) ?? null
  const { code, until } = presenceLink(space?.id ?? centre.id, context.now)
  const link = paths.checkIn(space?.id ?? centre.id, code)
  const language = languageOf(request)
  return {
    centre,
    manages: who.role === 'manager',
    spaces: spaces.map(({ id, name }) => ({ value: id, label: name })),
    spaceId: space?.id ?? '',
    place: space ? `${space.name}, ${centre.name}` : centre.name,
    link,
    drawing: qrDrawing(context.origin + link),
    time: timeOfDay(context.now, centre.timeZone, language),
    until: timeOfDay(until, centre.timeZone, language),
    title: `${textIn(language)('day.code.title')}, ${centre.name}`,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { manages, centre, spaces, spaceId, place, link, drawing, time, until } =
    useLoaderData<typeof loader>()
  const text = useText()
  return (
    <DeskPage
      centre={centre}
      manages={manages}
      title={text('day.code.title')}
      lead={text('day.code.lead')}
      width="text"
    >
      <form method="get" className="flex flex-wrap items-end gap-3 print:hidden">
        <Select
          label={text('day.code.choose')}
          name="lokal"
          value={spaceId}
          empty={text('day.code.whole')}
          options={spaces}
        />
        <Button kind="quiet">{text('day.code.show')}</Button>
      </form>
      <div data-live="60" data-at={time} className="grid justify-items-start gap-3">
        <h2>{text('day.code.where', { place })}</h2>
        <QrCode {...drawing} label={text('day.code.alt', { place })} />
        <p>{text('day.code.how')}</p>
        <p className="text-sm text-muted">
          {text('day.code.until', { time: until })} <a href={link}>{text('day.code.link')}</a>
        </p>
      </div>
      <LiveState time={time} here={paths.checkInCode(centre.id, { lokal: spaceId })} />
    </DeskPage>
  )
}
