import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listPartners } from '~/booking/list-partners.server'
import { PartnerCard } from '~/booking/partner-card'
import type { CentreId } from '~/centres/centre'
import { fullDay } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { useLanguage, useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireManager } from '~/identity/guard.server'
import { localDate } from '~/lib/time'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/page'
import { DeskPage } from './frame'
import { settledIn } from './settle.server'

const news = ['sparad', 'inbjuden', 'avslutad', 'skickad'] as const

/** The organisations that may book at a centre, and what they use of their quotas. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireManager(request, context, params.centre as CentreId)
  const found = await listPartners(who, context.now)
  if (!found) throw new Response(null, { status: 404 })
  const told = new URL(request.url).searchParams.get('nytt')
  return {
    ...found,
    told: news.find((one) => one === told) ?? null,
    settled: settledIn(request),
    title: `${textIn(languageOf(request))('sharing.title')}, ${found.centre.name}`,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { centre, partners, ended, told, settled } = useLoaderData<typeof loader>()
  const [text, language] = [useText(), useLanguage()]
  return (
    <DeskPage
      centre={centre}
      manages
      title={text('sharing.title')}
      lead={text(partners.length === 0 ? 'sharing.staff.none' : 'sharing.staff.lead')}
      head={
        <p>
          <ButtonLink to={paths.newPartner(centre.id)}>{text('sharing.staff.add')}</ButtonLink>
        </p>
      }
    >
      {told && (
        <Notice
          kind={settled.left > 0 ? 'danger' : 'success'}
          focus
          title={text(`sharing.staff.done.${told}`)}
        >
          {settled.cancelled > 0 && <p>{text('sharing.staff.cancelled', { count: settled.cancelled })}</p>}
          {settled.left > 0 && <p>{text('sharing.staff.left', { count: settled.left })}</p>}
        </Notice>
      )}
      {partners.length > 0 && (
        <ul className="grid grid-cols-[minmax(0,1fr)] gap-x-16 gap-y-10 lg:grid-cols-2">
          {partners.map((one) => (
            <li key={one.id}>
              <PartnerCard centreId={centre.id} partner={one} />
            </li>
          ))}
        </ul>
      )}
      {ended.length > 0 && (
        <Section title={text('sharing.staff.ended')} id="avslutade">
          <ul className="grid gap-2">
            {ended.map(({ id, name, contactName, endedAt }) => (
              <li key={id}>
                <strong>{name}</strong>, {contactName}.{' '}
                {endedAt !== null &&
                  text('sharing.staff.endedOn', {
                    day: fullDay(localDate(endedAt, centre.timeZone), language),
                  })}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </DeskPage>
  )
}
