import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { CentreId } from '~/centres/centre'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import { paths } from '~/paths'
import { listTags } from '~/people/list-tags.server'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/page'
import { DeskPage } from './frame'
import { TagTable } from './tag-table'

const news = ['retur', 'forlust', 'sparr'] as const

/** The register of tags of a centre: first those that the lock must forget. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const text = textIn(languageOf(request))
  const listed = await listTags(who, context.now, text)
  if (!listed) throw new Response(null, { status: 404 })
  const { centre, tags } = listed
  const told = new URL(request.url).searchParams.get('nytt')
  return {
    centre,
    manages: who.role === 'manager',
    toRevoke: tags.filter(({ revoke }) => revoke !== null),
    out: tags.filter(({ revoke, state }) => revoke === null && state === 'out'),
    revoked: tags.filter(({ state }) => state === 'revoked'),
    told: news.find((one) => one === told) ?? null,
    title: `${text('people.tags.title')}, ${centre.name}`,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { centre, manages, toRevoke, out, revoked, told } = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <DeskPage
      centre={centre}
      manages={manages}
      title={text('people.tags.title')}
      lead={text('people.tags.lead')}
      above={[{ to: paths.people(centre.id), label: text('people.title') }]}
      head={
        <p className="print:hidden">
          <ButtonLink to={paths.tagsCsv(centre.id)} kind="quiet">
            {text('people.tags.csv')}
          </ButtonLink>
        </p>
      }
    >
      {told && <Notice kind="success" focus title={text(`people.told.${told}`)} />}
      <Section title={`${text('people.tags.revoke')} (${toRevoke.length})`} id="sparra">
        <p>{text(toRevoke.length === 0 ? 'people.tags.revokeNone' : 'people.tags.revokeLead')}</p>
        {toRevoke.length > 0 && (
          <TagTable centreId={centre.id} tags={toRevoke} labelledBy="sparra" back="list" />
        )}
      </Section>
      <Section title={`${text('people.tags.out')} (${out.length})`} id="ute">
        {out.length === 0 ? (
          <p>{text('people.tags.outNone')}</p>
        ) : (
          <TagTable centreId={centre.id} tags={out} labelledBy="ute" back="list" />
        )}
      </Section>
      {revoked.length > 0 && (
        <Section title={`${text('people.tags.blocked')} (${revoked.length})`} id="sparrade">
          <TagTable centreId={centre.id} tags={revoked} labelledBy="sparrade" back="list" />
        </Section>
      )}
    </DeskPage>
  )
}
