import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { watchesSomewhere } from '~/exams/invigilator-list.server'
import { WatcherLinks } from '~/exams/invigilator-parts'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireLearner } from '~/identity/guard.server'
import { listWorkplaces } from '~/identity/list.server'
import { paths } from '~/paths'
import { Page, Section } from '~/ui/page'

/** The centres that somebody works at; where there is only one, its desk. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await requireLearner(request, context)
  const workplaces = await listWorkplaces(who)
  const [only, ...others] = workplaces
  if (only && others.length === 0) throw redirect(paths.today(only.centreId))
  const watches = await watchesSomewhere(who, context.now)
  return { workplaces, watches, title: textIn(languageOf(request))('desk.title') }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { workplaces, watches, title } = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <Page title={title} width="text">
      {workplaces.length === 0 && !watches && <p>{text('desk.none')}</p>}
      <ul className="grid gap-3">
        {workplaces.map(({ centreId, name, town, role }) => (
          <li key={centreId + role} className="border-t border-rule pt-3">
            <h2 className="text-lg">
              <a href={paths.today(centreId)}>{name}</a>
            </h2>
            <p className="text-muted">
              {town}, {text(`identity.account.role.${role}`)}
            </p>
          </li>
        ))}
      </ul>
      {watches && (
        <Section id="vakt" title={text('invigilators.own.section')}>
          <WatcherLinks />
        </Section>
      )}
    </Page>
  )
}
