import { courseFactsOf, courseFields, type EditFacts } from './edit-fields'
import { type CsvGround, type CsvRow, fault, planRow, type RowPlan, wrong } from './import-csv-plan'

/**
 * What becomes of every row of a file: each by itself, and then against the rows above it. Two rows of one instance, or
 * two that say different things of one course, are for whoever wrote them to decide.
 */
export function planRows(rows: readonly CsvRow[], ground: CsvGround): RowPlan[] {
  const seen: Seen = { instances: new Map(), courses: new Map() }
  return rows.map((row) => against(seen, row, planRow(row, ground)))
}

/** What the rows above have said. */
export interface Seen {
  instances: Map<string, number>
  courses: Map<string, { line: number; facts: EditFacts }>
}

/** The same, with what the rows above have said. */
export function against(seen: Seen, { line }: CsvRow, plan: RowPlan): RowPlan {
  if (plan.fate === 'wrong') return plan
  const name = plan.fate === 'new' ? plan.sourceId : plan.fate === 'same' ? plan.id : plan.known.instance.id
  const twice = seen.instances.get(name)
  if (twice !== undefined) return wrong(plan.title, { instance: fault('twice', { line: String(twice) }) })
  seen.instances.set(name, line)
  if (plan.fate === 'same' || plan.facts.code === '') return plan
  const above = seen.courses.get(plan.facts.code)
  if (!above) {
    seen.courses.set(plan.facts.code, { line, facts: plan.facts })
    return plan
  }
  const [mine, theirs] = [courseFactsOf(plan.facts), courseFactsOf(above.facts)]
  const field = courseFields.find((one) => JSON.stringify(mine[one]) !== JSON.stringify(theirs[one]))
  return field ? wrong(plan.title, { [field]: fault('differs', { line: String(above.line) }) }) : plan
}
