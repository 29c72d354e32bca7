import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { Language } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { DeadLinkPage } from '~/identity/dead-link'
import { paths } from '~/paths'
import { Button } from '~/ui/button'
import { Facts } from '~/ui/facts'
import { Notice } from '~/ui/notice'
import { Page } from '~/ui/page'
import { showNeed } from './need.server'

/** What a letter to an employer leads to. */
export const loader = ({ request, context: { now } }: LoaderFunctionArgs) => showNeed(request, now)

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const { language = 'sv' } = (data ?? {}) as { language?: Language }
  const text = textIn(language)
  return [
    { title: `${text('demand.link.title')} – ${text('ui.product')}` },
    { name: 'robots', content: 'noindex, nofollow' },
  ]
}

export default function Screen() {
  const asked = useLoaderData<typeof loader>()
  const text = useText()
  if (!asked.ok)
    return (
      <DeadLinkPage
        because={asked.because}
        advice={text('demand.link.dead')}
        instead={{ to: paths.registerNeed(), label: text('demand.link.again') }}
      />
    )
  const { link, lead, state, need } = asked
  return (
    <Page title={text('demand.link.title')} lead={lead} width="text">
      <Notice
        kind={state === 'unconfirmed' ? 'info' : 'success'}
        title={text(`demand.link.states.${state}`)}
      />
      <Facts
        items={[
          { term: text('demand.employer.profession'), value: need.profession },
          { term: text('demand.employer.people'), value: need.people },
          { term: text('demand.employer.term'), value: need.where },
          { term: text('demand.employer.need'), value: need.words },
        ]}
      />
      <div className="flex flex-wrap gap-3">
        {state === 'unconfirmed' && (
          <form method="post" action={paths.confirmNeed(link)}>
            <Button>{text('demand.link.confirm')}</Button>
          </form>
        )}
        <form method="post" action={paths.removeNeed(link)}>
          <Button kind="quiet">{text('demand.link.remove')}</Button>
        </form>
      </div>
    </Page>
  )
}
