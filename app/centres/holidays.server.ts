import type { LocalDate } from '~/lib/time'
import { type HolidayKey, type Holidays, holidayKeys } from './closure-rules'

/** What the library calls each of our days: the rule that it works the date out by. */
const rules: Record<HolidayKey, string> = {
  'new-years-day': '01-01',
  'epiphany-eve': '01-05 12:00',
  epiphany: '01-06',
  'maundy-thursday': 'easter -3',
  'good-friday': 'easter -2',
  'easter-eve': 'easter -1',
  'easter-sunday': 'easter',
  'easter-monday': 'easter 1',
  'walpurgis-night': '04-30 12:00',
  'may-day': '05-01',
  'ascension-day': 'easter 39',
  'pentecost-eve': 'easter 48',
  pentecost: 'easter 49',
  'national-day': '06-06 since 2005',
  'midsummer-eve': 'friday after 06-19',
  'midsummer-day': 'saturday after 06-20',
  'all-saints-eve': 'friday after 10-30 12:00',
  'all-saints-day': 'saturday after 10-31',
  'christmas-eve': '12-24',
  'christmas-day': '12-25',
  'boxing-day': '12-26',
  'new-years-eve': '12-31',
}

const remembered = new Map<number, Holidays>()

/** Sweden's holidays of a year. The library is large and only read when somebody asks. */
export async function holidaysOf(year: number): Promise<Holidays> {
  const known = remembered.get(year)
  if (known) return known
  const { default: Library } = await import('date-holidays')
  const found = new Map(
    new Library('SE').getHolidays(year).map(({ rule, date }) => [rule, date.slice(0, 10)]),
  )
  const days = Object.fromEntries(
    holidayKeys.map((key) => {
      const date = found.get(rules[key])
      if (!date) throw new Error(`date-holidays knows no ${key} in ${year}`)
      return [key, date as LocalDate]
    }),
  ) as Holidays
  remembered.set(year, days)
  return days
}
