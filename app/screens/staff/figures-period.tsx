import { after, before, comparisons, type Days as DaysOf, type Period, periodKinds } from '~/figures/period'
import { comparisonWords, periodQuery, periodWords } from '~/figures/period-query'
import { datesText, fullDate } from '~/i18n/format'
import { useLanguage, useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { Button } from '~/ui/button'
import { Field, Select } from '~/ui/field'
import { Pager } from '~/ui/pager'

/** "1–30 november 2026", held against which. */
export function Days({ period }: { period: Period }) {
  const [text, language] = [useText(), useLanguage()]
  const said = ({ from, to }: DaysOf) =>
    from === to ? fullDate(from, language) : datesText(from, to, language)
  return text('figures.lead', { days: said(period), against: said(period.against) })
}

interface PeriodProps {
  centreId: string
  period: Period
}

/** Which days, and what they are held against. Sent by its address: that is what one keeps and sends on. */
export function PeriodForm({ centreId, period }: PeriodProps) {
  const text = useText()
  return (
    <form
      method="get"
      action={paths.figures(centreId)}
      aria-label={text('figures.form.label')}
      className="grid gap-4 rounded-md border border-rule bg-raised p-4 sm:grid-cols-2 sm:p-6 lg:grid-cols-[1.3fr_1.3fr_1fr_1fr_auto] lg:items-end print:hidden"
    >
      <Select
        label={text('figures.form.period')}
        name="period"
        value={periodWords[period.kind]}
        options={periodKinds.map((kind) => ({
          value: periodWords[kind],
          label: text(`figures.form.${kind}`),
        }))}
      />
      <Select
        label={text('figures.form.comparison')}
        name="mot"
        value={comparisonWords[period.comparison]}
        options={comparisons.map((one) => ({
          value: comparisonWords[one],
          label: text(`figures.form.${one}`),
        }))}
      />
      <Field label={text('figures.form.from')} name="fran" type="date" value={period.from} />
      <Field label={text('figures.form.to')} name="till" type="date" value={period.to} />
      <Button>{text('figures.form.show')}</Button>
      <p className="text-sm text-muted sm:col-span-2 lg:col-span-5">{text('figures.form.ownHint')}</p>
    </form>
  )
}

/** The period before and the one after. */
export function PeriodPager({ centreId, period }: PeriodProps) {
  const text = useText()
  const { kind, comparison } = period
  const to = (days: DaysOf) => paths.figures(centreId, periodQuery({ ...days, kind, comparison }))
  return (
    <Pager
      label={text('figures.form.periods')}
      previous={{ to: to(before(kind, period)), label: text('figures.form.earlier') }}
      next={kind === 'own' ? undefined : { to: to(after(kind, period)), label: text('figures.form.next') }}
    />
  )
}
