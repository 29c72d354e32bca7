import { useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { Button } from '~/ui/button'
import { Select } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/page'
import { Status } from '~/ui/status'
import type { demandPage } from './demand-page.server'

type Demand = Awaited<ReturnType<typeof demandPage>>

/** What people want, what was asked for them, and what employers need: the body of a centre's page and of a network's. */
export function DemandBody(page: Demand) {
  const text = useText()
  return (
    <>
      {page.done && <Notice kind="success" title={text(`demand.keeper.done.${page.done}`)} focus />}
      <Section id="onskas" title={text('demand.keeper.lines')}>
        <Filter {...page} />
        <Lines {...page} />
      </Section>
      <Section id="fragor" title={text('demand.keeper.calls')}>
        <Calls {...page} />
      </Section>
      <Section id="behov" title={text('demand.keeper.needs')}>
        <Needs {...page} />
      </Section>
    </>
  )
}

function Filter({ keeper, filter }: Demand) {
  const text = useText()
  const fields = [
    ['kommun', 'municipality'],
    ['yrke', 'profession'],
    ['termin', 'term'],
  ] as const
  return (
    <form
      method="get"
      action={paths.demand(keeper)}
      className="grid max-w-4xl gap-4 sm:grid-cols-4 sm:items-end"
    >
      {fields.map(([name, label]) => (
        <Select
          key={name}
          name={name}
          label={text(`demand.keeper.${label}`)}
          {...filter[name]}
          empty={text('demand.keeper.all')}
        />
      ))}
      <div>
        <Button kind="quiet">{text('demand.keeper.show')}</Button>
      </div>
    </form>
  )
}

function Lines({ keeper, lines }: Demand) {
  const text = useText()
  if (lines.length === 0)
    return (
      <div className="grid max-w-text gap-2">
        <p>{text('demand.keeper.none')}</p>
        <p>{text('demand.keeper.noneLead')}</p>
      </div>
    )
  return (
    <form method="get" action={paths.askUniversity(keeper)} className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <p className="max-w-text">
        {text('demand.keeper.choose')} {text('demand.keeper.threshold')}
      </p>
      <ul className="border-t-2 border-ink">
        {lines.map((line) => (
          <Line key={line.key} line={line} />
        ))}
      </ul>
      <div>
        <Button>{text('demand.keeper.ask')}</Button>
      </div>
    </form>
  )
}

function Line({ line: { what, term, sum, cells, words } }: { line: Demand['lines'][number] }) {
  const text = useText()
  return (
    <li className="border-b border-rule py-3">
      <fieldset className="grid min-w-0 gap-1">
        <legend className="font-bold [overflow-wrap:anywhere]">
          {what}, {term}: {sum}
        </legend>
        <div className="flex flex-wrap gap-x-6">
          {cells.map(({ value, label }) => (
            <label key={value} className="flex min-h-11 items-start gap-3 py-2">
              <input
                type="checkbox"
                name="del"
                value={value}
                className="mt-0.5 size-6 shrink-0 accent-primary"
              />
              <span>{label}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {words.length > 0 && (
        <details>
          <summary className="cursor-pointer py-2">{text('demand.keeper.words')}</summary>
          <ul className="grid max-w-text gap-1 pl-4">
            {words.map((one) => (
              <li key={one} className="list-disc [overflow-wrap:anywhere]">
                {one}
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}

function Calls({ keeper, calls }: Demand) {
  const text = useText()
  if (calls.length === 0) return <p>{text('demand.keeper.noCalls')}</p>
  return (
    <ul className="max-w-text border-t-2 border-ink">
      {calls.map((call) => (
        <li key={call.id} className="grid gap-1 border-b border-rule py-3 [overflow-wrap:anywhere]">
          <a href={paths.sentCall(keeper, call.id)} className="font-semibold">
            {call.subject}
          </a>
          <p className="text-muted">
            {call.university}, {call.sent}
          </p>
          <p>
            <Status kind={call.answer ? 'done' : 'waiting'}>
              {call.answer ? text(`demand.call.answers.${call.answer}`) : text('demand.call.waits')}
            </Status>
          </p>
        </li>
      ))}
    </ul>
  )
}

function Needs({ keeper, needs }: Demand) {
  const text = useText()
  return (
    <>
      {needs.length === 0 ? (
        <p>{text('demand.keeper.noNeeds')}</p>
      ) : (
        <ul className="max-w-text border-t-2 border-ink">
          {needs.map((need) => (
            <li key={need.id} className="grid gap-2 border-b border-rule py-3 [overflow-wrap:anywhere]">
              <Need {...need} />
              {need.mayDecide && <Decisions keeper={keeper} need={need} />}
            </li>
          ))}
        </ul>
      )}
      <p>
        {text('demand.keeper.needsLink')} <a href={paths.registerNeed()}>{paths.registerNeed()}</a>
      </p>
    </>
  )
}

/** What an employer needs, and where. */
export function Need({
  employer,
  profession,
  people,
  where,
  words,
  isShown,
}: Omit<Demand['needs'][number], 'mayDecide'>) {
  const text = useText()
  return (
    <>
      <h3 className="text-lg">
        {employer}: {people}
      </h3>
      <p className="text-muted">
        {profession}, {where}
      </p>
      <p className="whitespace-pre-line">{words}</p>
      {!isShown && (
        <p>
          <Status kind="waiting">{text('demand.need.waits')}</Status>
        </p>
      )}
    </>
  )
}

function Decisions({ keeper, need }: Pick<Demand, 'keeper'> & { need: Demand['needs'][number] }) {
  const text = useText()
  const { id, employer, isShown } = need
  return (
    <div className="flex flex-wrap items-center gap-3">
      {!isShown && (
        <form method="post" action={paths.showNeed(keeper, id)}>
          <Button small label={text('demand.need.showThis', { employer })}>
            {text('demand.need.show')}
          </Button>
        </form>
      )}
      <a
        href={paths.declineNeed(keeper, id)}
        aria-label={text('demand.need.declineThis', { employer })}
        className="inline-block py-2.5"
      >
        {text('demand.need.decline')}
      </a>
    </div>
  )
}
