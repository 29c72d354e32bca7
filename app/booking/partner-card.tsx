import { clockSpan, duration, fullDay } from '~/i18n/format'
import { useLanguage, useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { Button, ButtonLink } from '~/ui/button'
import { Facts } from '~/ui/facts'
import type { PartnerUse } from './list-partners.server'
import type { Partner, PartnerBounds } from './partner'
import { weekdaysText } from './partner-text'

interface PartnerCardProps {
  centreId: string
  partner: Pick<Partner, 'id' | 'name' | 'contactName' | 'contactEmail' | 'bounds'> & {
    spaceNames: string[]
    use: PartnerUse
  }
}

/** An organisation as the centre's manager sees it: what it uses, what is agreed, and what can be done. */
export function PartnerCard({ centreId, partner }: PartnerCardProps) {
  const text = useText()
  const { id, name, contactName, contactEmail, bounds, spaceNames, use } = partner
  const href = paths.partner(centreId, id)
  return (
    <article aria-labelledby={`samarbete-${id}`} className="grid gap-4">
      <h2 id={`samarbete-${id}`}>{name}</h2>
      <Facts
        items={[
          {
            term: text('sharing.staff.thisWeek'),
            value: <Use used={use.week} most={use.weekMost} />,
          },
          {
            term: text('sharing.staff.thisMonth'),
            value: <Use used={use.month} most={use.monthMost} about />,
          },
          {
            term: text('sharing.staff.contact'),
            value: (
              <>
                {contactName}, <span className="wrap-anywhere">{contactEmail}</span>
              </>
            ),
          },
          { term: text('sharing.staff.spaces'), value: spaceNames.join(', ') },
          { term: text('sharing.staff.when'), value: <BoundsInWords bounds={bounds} /> },
          { term: text('sharing.staff.agreement'), value: <AgreementInWords bounds={bounds} /> },
        ]}
      />
      {bounds.approval && <p>{text('sharing.staff.approval')}</p>}
      <div className="flex flex-wrap gap-3">
        <ButtonLink to={href} kind="quiet" label={`${text('sharing.staff.change')}: ${name}`}>
          {text('sharing.staff.change')}
        </ButtonLink>
        <ButtonLink
          to={paths.newSeries(centreId, { samarbete: id })}
          kind="quiet"
          label={`${text('sharing.staff.series')}: ${name}`}
        >
          {text('sharing.staff.series')}
        </ButtonLink>
        <form method="post" action={paths.invitePartner(centreId, id)}>
          <Button kind="quiet" label={`${text('sharing.form.again')}: ${name}`}>
            {text('sharing.form.again')}
          </Button>
        </form>
        <ButtonLink
          to={paths.endPartner(centreId, id)}
          kind="danger"
          label={`${text('sharing.staff.end')}: ${name}`}
        >
          {text('sharing.staff.end')}
        </ButtonLink>
      </div>
    </article>
  )
}

/** So much of a quota, in words, and as a bar beside them. */
function Use({ used, most, about }: { used: number; most: number; about?: boolean }) {
  const text = useText()
  const said = { used: duration(used), most: duration(most) }
  const share = most > 0 ? Math.min(100, Math.round((used / most) * 100)) : 100
  return (
    <span className="grid gap-1">
      {text(about ? 'sharing.staff.usedOfAbout' : 'sharing.staff.usedOf', said)}
      <svg
        viewBox="0 0 100 1"
        preserveAspectRatio="none"
        className="h-2 w-full max-w-80 rounded-full"
        aria-hidden="true"
      >
        <rect width="100" height="1" className="fill-surface" />
        <rect width={share} height="1" className={used >= most ? 'fill-accent' : 'fill-primary'} />
      </svg>
    </span>
  )
}

/** "mån–fre 08.00–16.00" */
export function BoundsInWords({
  bounds: { weekdays, fromMinute, untilMinute },
}: {
  bounds: Pick<PartnerBounds, 'weekdays' | 'fromMinute' | 'untilMinute'>
}) {
  const language = useLanguage()
  return (
    <>
      {weekdaysText(weekdays, language)} {clockSpan(fromMinute, untilMinute, language)}
    </>
  )
}

/** From when to when an agreement is. */
export function AgreementInWords({
  bounds: { from, until },
}: {
  bounds: Pick<PartnerBounds, 'from' | 'until'>
}) {
  const [text, language] = [useText(), useLanguage()]
  return until === null
    ? text('sharing.staff.fromOn', { from: fullDay(from, language) })
    : text('sharing.staff.fromUntil', { from: fullDay(from, language), until: fullDay(until, language) })
}
