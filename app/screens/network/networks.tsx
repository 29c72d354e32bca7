import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireLearner } from '~/identity/guard.server'
import { listNetworks } from '~/identity/list.server'
import { paths } from '~/paths'
import { Page } from '~/ui/page'

/** The networks that somebody coordinates; where there is only one, its first page. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const networks = await listNetworks(await requireLearner(request, context))
  const [only, ...others] = networks
  if (only && others.length === 0) throw redirect(paths.demand({ at: 'natverk', id: only.networkId }))
  return { networks, title: textIn(languageOf(request))('demand.network.title') }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { networks, title } = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <Page title={title} width="text">
      {networks.length === 0 && <p>{text('demand.network.none')}</p>}
      <ul className="grid gap-3">
        {networks.map(({ networkId, name }) => (
          <li key={networkId} className="border-t border-rule pt-3">
            <a
              href={paths.demand({ at: 'natverk', id: networkId })}
              className="inline-block py-2 text-lg font-bold"
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </Page>
  )
}
