import { NotUnderstood } from './not-understood'

/** One line of a calendar: `DTSTART;TZID=Europe/Stockholm:20270328T100000`. */
export interface Property {
  /** Upper case. */
  name: string
  /** By name in upper case; quotes taken off. */
  parameters: Map<string, string>
  value: string
}

/** What stands between a BEGIN and its END. */
export interface Component {
  name: string
  properties: Property[]
  parts: Component[]
}

/**
 * The components at the top of an iCalendar document, as a rule one VCALENDAR (RFC 5545 3.1, 3.4).
 * @throws NotUnderstood when it is no such document, or is cut off
 */
export function readComponents(text: string): Component[] {
  const content = text.replace(/^\uFEFF/, '').trimStart()
  if (!/^BEGIN:VCALENDAR\s*[\r\n]/i.test(content)) throw new NotUnderstood('no-calendar')
  const top: Component = { name: '', properties: [], parts: [] }
  const open = [top]
  for (const line of unfolded(content)) {
    const property = readProperty(line)
    const inner = open.at(-1) as Component
    if (property.name === 'BEGIN') {
      const part = { name: property.value.trim().toUpperCase(), properties: [], parts: [] }
      inner.parts.push(part)
      open.push(part)
      if (open.length > 10) throw new NotUnderstood('broken', line)
    } else if (property.name === 'END') {
      if (open.length === 1 || inner.name !== property.value.trim().toUpperCase())
        throw new NotUnderstood('broken', line.slice(0, 100))
      open.pop()
    } else inner.properties.push(property)
  }
  const [, unended] = open
  if (unended) throw new NotUnderstood('broken', `END:${unended.name}`)
  return top.parts
}

/** Long lines go on after a line's end and one space. */
const unfolded = (text: string) =>
  text
    .replace(/(\r\n|\n|\r)[ \t]/g, '')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')

function readProperty(line: string): Property {
  const parameters = new Map<string, string>()
  let [at, name] = word(line, 0)
  while (line[at] === ';') {
    const [equals, parameter] = word(line, at + 1)
    if (line[equals] !== '=') throw new NotUnderstood('broken', line.slice(0, 100))
    const [end, value] = parameterValue(line, equals + 1)
    parameters.set(parameter.toUpperCase(), value)
    at = end
  }
  if (line[at] !== ':' || name === '') throw new NotUnderstood('broken', line.slice(0, 100))
  name = name.toUpperCase()
  return { name, parameters, value: line.slice(at + 1) }
}

function word(line: string, from: number): [number, string] {
  const found = /^[\w-]*/.exec(line.slice(from, from + 100))?.[0] ?? ''
  return [from + found.length, found]
}

/** Up to the `;` or `:` that is not in quotes. */
function parameterValue(line: string, from: number): [number, string] {
  let quoted = false
  let at = from
  for (; at < line.length; at += 1) {
    if (line[at] === '"') quoted = !quoted
    else if (!quoted && (line[at] === ';' || line[at] === ':')) break
  }
  return [at, line.slice(from, at).replaceAll('"', '')]
}

/** The first property of this name. */
export const propertyOf = ({ properties }: Component, name: string) =>
  properties.find((one) => one.name === name)

/** All properties of this name. */
export const propertiesOf = ({ properties }: Component, name: string) =>
  properties.filter((one) => one.name === name)

/** TEXT as people read it (RFC 5545 3.3.11). */
export const readText = (value: string) =>
  value.replace(/\\([nN;,\\:"])/g, (_all, char: string) => (char.toLowerCase() === 'n' ? '\n' : char))
