import { everyText } from '~/booking/pattern-text'
import { dayName } from '~/i18n/format'
import { useLanguage, useText } from '~/i18n/speech'
import { addDays, type LocalDate } from '~/lib/time'
import { paths } from '~/paths'
import { Button } from '~/ui/button'
import { Checks, Choices, Field, Select } from '~/ui/field'

interface Common {
  centreId: string
  values: Record<string, string | undefined>
  days: readonly string[]
  errors: Record<string, string>
}

/** Any Monday. */
const monday = '2026-08-31' as LocalDate

interface PatternFormProps extends Common {
  spaces: readonly { id: string; name: string; places: number; bookable: string }[]
  /** Organisations that may book here. */
  partners: readonly { id: string; name: string }[]
  today: LocalDate
}

/** When and where: sent by its address, so that it can be looked through, changed and looked through again. */
export function PatternForm({ centreId, spaces, partners, today, values, days, errors }: PatternFormProps) {
  const [text, language] = [useText(), useLanguage()]
  const most = Math.max(
    1,
    ...spaces.filter(({ bookable }) => bookable !== 'whole').map(({ places }) => places),
  )
  return (
    <form method="get" action={paths.newSeries(centreId)} className="grid max-w-text gap-6">
      <Select
        label={text('booking.receipt.space')}
        name="lokal"
        options={spaces.map(({ id, name }) => ({ value: id, label: name }))}
        value={values.lokal}
        error={errors.lokal}
      />
      <Checks
        legend={text('series.weekdays')}
        name="dagar"
        options={[0, 1, 2, 3, 4, 5, 6].map((at) => ({
          value: String(at + 1),
          label: dayName(addDays(monday, at), language).split(' ')[0] ?? '',
        }))}
        values={days}
        error={errors.dagar}
        across
      />
      <Select
        label={text('series.interval')}
        name="varje"
        options={[1, 2, 3, 4].map((count) => ({
          value: String(count),
          label: everyText(count, language),
        }))}
        value={values.varje}
      />
      <div className="flex flex-wrap gap-4">
        <Field
          label={text('series.start')}
          name="start"
          type="time"
          step={900}
          value={values.start ?? '13:00'}
          error={errors.start}
          required
          short
        />
        <Field
          label={text('series.end')}
          name="slut"
          type="time"
          step={900}
          value={values.slut ?? '15:00'}
          error={errors.slut}
          required
          short
        />
      </div>
      <div className="flex flex-wrap gap-4">
        <Field
          label={text('series.from')}
          name="fran"
          type="date"
          value={values.fran ?? today}
          error={errors.fran}
          required
        />
        <Field
          label={text('series.until')}
          name="till"
          type="date"
          value={values.till}
          error={errors.till}
          optional
        />
        <Field
          label={text('series.count')}
          name="antal"
          type="number"
          min={1}
          max={400}
          value={values.antal}
          error={errors.antal}
          optional
          short
        />
      </div>
      <Select
        label={text('series.size')}
        name="storlek"
        options={[
          { value: 'hela', label: text('booking.form.whole') },
          ...Array.from({ length: most }, (_, at) => ({
            value: String(at + 1),
            label: text('centres.places', { count: at + 1 }),
          })),
        ]}
        value={values.storlek}
        error={errors.storlek}
      />
      {partners.length > 0 && (
        <Select
          label={text('sharing.series.partner')}
          hint={text('sharing.series.hint')}
          name="samarbete"
          options={[
            { value: '', label: text('sharing.series.none') },
            ...partners.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={values.samarbete}
        />
      )}
      <div>
        <Button kind="quiet">{text('series.look')}</Button>
      </div>
    </form>
  )
}

const carried = ['lokal', 'varje', 'start', 'slut', 'fran', 'till', 'antal', 'storlek', 'samarbete'] as const

interface SeriesFormProps extends Common {
  mayBeFirst: boolean
  /** The organisation that it is for. */
  partner: { name: string; contactEmail: string } | null
}

/** For whom, and what becomes of clashes. */
export function SeriesForm({ centreId, mayBeFirst, partner, values, days, errors }: SeriesFormProps) {
  const text = useText()
  return (
    <form method="post" action={paths.newSeries(centreId)} className="grid max-w-text gap-6">
      {carried.map((name) => (
        <input key={name} type="hidden" name={name} value={values[name] ?? ''} />
      ))}
      {days.map((day) => (
        <input key={day} type="hidden" name="dagar" value={day} />
      ))}
      <input type="hidden" name="key" value={values.key ?? ''} />
      <Field
        label={text('series.name')}
        name="titel"
        value={values.titel}
        error={errors.titel}
        maxLength={80}
        required
      />
      {partner ? (
        <>
          <input type="hidden" name="namn" value={partner.name} />
          <input type="hidden" name="kontakt" value={partner.contactEmail} />
          <p>{text('sharing.series.on', { name: partner.name })}</p>
        </>
      ) : (
        <WhoFields values={values} errors={errors} />
      )}
      {mayBeFirst && (
        <Choices
          legend={text('series.clash.legend')}
          name="krock"
          options={(['hoppa', 'flytta'] as const).map((value) => ({
            value,
            label: text(`series.clash.${value}`),
          }))}
          value={values.krock ?? 'hoppa'}
        />
      )}
      <div>
        <Button>{text('series.book')}</Button>
      </div>
    </form>
  )
}

/** A group or a name, and how they are reached. */
function WhoFields({ values, errors }: Pick<Common, 'values' | 'errors'>) {
  const text = useText()
  return (
    <>
      <Field
        label={text('series.who')}
        name="namn"
        value={values.namn}
        error={errors.namn}
        maxLength={80}
        required
      />
      <Field
        label={text('series.contact')}
        hint={text('series.contactHint')}
        name="kontakt"
        value={values.kontakt}
        error={errors.kontakt}
        maxLength={120}
        required
      />
    </>
  )
}
