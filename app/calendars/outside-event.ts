import { cleanLine } from '~/lib/clean'
import { type Component, type Property, propertiesOf, propertyOf, readText } from './ical-text'
import { NotUnderstood } from './not-understood'

/** A VEVENT as it stands, with what we need of it. */
export interface Event {
  uid: string
  /** For people: what it is called. */
  title: string
  sequence: number
  /** Does it keep anybody out? Not when it is cancelled or shown as free. */
  blocks: boolean
  start: Property
  end: Property | null
  duration: Property | null
  rule: Property | null
  extra: Property[]
  except: Property[]
  /** Which time of a repeated event it takes the place of. */
  recurrenceId: Property | null
}

/** @throws NotUnderstood */
export function readEvent(component: Component): Event {
  const value = (name: string) => propertyOf(component, name)?.value ?? ''
  const title = cleanLine(readText(value('SUMMARY'))).slice(0, 200)
  const start = propertyOf(component, 'DTSTART')
  if (!start) throw new NotUnderstood('time', 'DTSTART').about(title)
  const recurrenceId = propertyOf(component, 'RECURRENCE-ID') ?? null
  const rules = propertiesOf(component, 'RRULE')
  const status = value('STATUS').trim().toUpperCase()
  const blocks = status !== 'CANCELLED' && value('TRANSP').trim().toUpperCase() !== 'TRANSPARENT'
  const event: Event = {
    // Some leave it out, though the standard does not let them.
    uid: cleanLine(value('UID')) || `${title} ${start.value}`,
    title,
    sequence: Number.parseInt(value('SEQUENCE'), 10) || 0,
    blocks,
    start,
    end: propertyOf(component, 'DTEND') ?? null,
    duration: propertyOf(component, 'DURATION') ?? null,
    rule: rules[0] ?? null,
    extra: propertiesOf(component, 'RDATE'),
    except: propertiesOf(component, 'EXDATE'),
    recurrenceId,
  }
  if (recurrenceId?.parameters.has('RANGE'))
    throw new NotUnderstood('range', `RANGE=${recurrenceId.parameters.get('RANGE')}`).about(title)
  const odd = rules.length > 1 ? 'RRULE, RRULE' : propertyOf(component, 'EXRULE') ? 'EXRULE' : null
  if (odd && blocks) throw new NotUnderstood('property', odd).about(title)
  return event
}
