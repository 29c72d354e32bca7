import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listClosures } from '~/booking/closures.server'
import type { CentreId } from '~/centres/centre'
import { ruleText } from '~/centres/closure-rule-text'
import { closureTime } from '~/centres/closure-time-text'
import { languageOf } from '~/i18n/language'
import { useLanguage, useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import { localDate } from '~/lib/time'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/page'
import { DeskPage } from './frame'

/** What is closed at a centre from now on, whom it affects, and the rules that close it. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const found = await listClosures(who, context.now)
  if (!found) throw new Response(null, { status: 404 })
  const { centre, closures, rules } = found
  const query = new URL(request.url).searchParams
  return {
    centre: { id: centre.id, name: centre.name, timeZone: centre.timeZone },
    closures,
    rules,
    isManager: who.role === 'manager',
    today: localDate(context.now, centre.timeZone),
    told: { what: query.get('nytt'), count: Number(query.get('antal')) || 0 },
    title: `${textIn(languageOf(request))('capacity.closures.title')}, ${centre.name}`,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>

export default function Screen() {
  const { centre, closures, isManager } = useLoaderData<typeof loader>()
  const text = useText()
  const own = closures.filter(({ ruleId, inside }) => ruleId === null || inside > 0)
  return (
    <DeskPage
      manages={isManager}
      centre={centre}
      title={text('capacity.closures.title')}
      lead={text('capacity.closures.lead')}
      head={
        <div>
          <ButtonLink to={paths.close(centre.id)}>{text('capacity.closures.new')}</ButtonLink>
        </div>
      }
    >
      <Told />
      <Section id="framover" title={text('capacity.closures.coming')}>
        {own.length === 0 ? (
          <p>{text('capacity.closures.none')}</p>
        ) : (
          <ul className="border-t-2 border-ink">
            {own.map((closure) => (
              <Closure key={closure.id} closure={closure} />
            ))}
          </ul>
        )}
      </Section>
      <Rules />
    </DeskPage>
  )
}

function Told() {
  const { told } = useLoaderData<typeof loader>()
  const text = useText()
  const { what, count } = told
  if (what !== 'regel' && what !== 'regelBorta' && what !== 'oppet') return null
  return (
    <Notice kind="success" focus>
      {what === 'oppet'
        ? text('capacity.closures.told.oppet')
        : text(`capacity.closures.told.${what}`, { count })}
    </Notice>
  )
}

/** What is shut, in words. */
function useWhat() {
  const text = useText()
  return ({ space, places }: Pick<Loaded['closures'][number], 'space' | 'places'>) => {
    if (!space) return text('capacity.closures.centre')
    return places ? text('capacity.closures.places', { space, numbers: places.join(', ') }) : space
  }
}

function Closure({ closure }: { closure: Loaded['closures'][number] }) {
  const { centre, today } = useLoaderData<typeof loader>()
  const [text, language] = [useText(), useLanguage()]
  const what = useWhat()
  const { id, inside, reason, ruleId } = closure
  return (
    <li className="grid gap-x-6 border-b border-rule py-3 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div>
        <h3>
          <a href={paths.closure(centre.id, id)} className="inline-block first-letter:uppercase">
            {closureTime(closure, centre.timeZone, language, today)}
          </a>
        </h3>
        <p>
          {what(closure)}: {reason}
          {ruleId && <span className="text-muted"> ({text('capacity.closures.byRule')})</span>}
        </p>
      </div>
      <p className={inside > 0 ? 'self-center font-semibold text-danger' : 'self-center text-muted'}>
        {inside > 0 ? text('capacity.closures.inside', { count: inside }) : text('capacity.closures.nobody')}
      </p>
    </li>
  )
}

function Rules() {
  const { centre, rules, isManager } = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <Section id="regler" title={text('capacity.closures.rules')}>
      {rules.length === 0 && <p>{text('capacity.closures.rulesNone')}</p>}
      {rules.length > 0 && (
        <ul className="grid gap-6">
          {rules.map((rule) => (
            <Rule key={rule.id} rule={rule} />
          ))}
        </ul>
      )}
      {isManager && (
        <p>
          <ButtonLink to={paths.closureRules(centre.id)} kind="quiet">
            {text('capacity.closures.newRule')}
          </ButtonLink>
        </p>
      )}
    </Section>
  )
}

function Rule({ rule }: { rule: Loaded['rules'][number] }) {
  const { centre, closures, isManager, today } = useLoaderData<typeof loader>()
  const [text, language] = [useText(), useLanguage()]
  const days = closures.filter(({ ruleId }) => ruleId === rule.id)
  const name = ruleText(rule.rule, language)
  return (
    <li className="grid gap-2 border-l-4 border-rule pl-4">
      <h3>{name}</h3>
      <p className="text-muted">
        {rule.reason}
        {rule.except.length > 0 && `, ${text('capacity.closures.except', { count: rule.except.length })}`}
      </p>
      <details>
        <summary className="py-2">
          {text('capacity.closures.dates')} ({days.length})
        </summary>
        <ul className="columns-[16rem] text-sm">
          {days.map((day) => (
            <li key={day.id}>
              <a href={paths.closure(centre.id, day.id)} className="inline-block py-1">
                {closureTime(day, centre.timeZone, language, today)}
              </a>
            </li>
          ))}
        </ul>
      </details>
      {isManager && (
        <form method="post" action={paths.closureRule(centre.id, rule.id)}>
          <button
            type="submit"
            className="button button-danger"
            aria-label={`${text('capacity.closures.removeRule')}: ${name}`}
          >
            {text('capacity.closures.removeRule')}
          </button>
          <span className="ml-3 text-sm text-muted">{text('capacity.closures.removeRuleHint')}</span>
        </form>
      )}
    </li>
  )
}
