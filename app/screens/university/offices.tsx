import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireLearner } from '~/identity/guard.server'
import { listOffices } from '~/identity/list.server'
import { paths } from '~/paths'
import { Page } from '~/ui/page'

/** The universities whose exams somebody answers for; where there is only one, its start. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const offices = await listOffices(await requireLearner(request, context))
  const [only, ...others] = offices
  if (only && others.length === 0) throw redirect(paths.office(only.universityId))
  return { offices, title: textIn(languageOf(request))('offices.title') }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { offices, title } = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <Page title={title} width="text">
      {offices.length === 0 && <p>{text('offices.none')}</p>}
      <ul className="grid gap-3">
        {offices.map(({ universityId, name }) => (
          <li key={universityId} className="border-t border-rule pt-3">
            <a href={paths.office(universityId)} className="inline-block py-2 text-lg font-bold">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </Page>
  )
}
