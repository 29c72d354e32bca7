import { type RequestState, requestEvents, requestStates, transitions, turnOf } from './request-states'

const nameOf = (state: RequestState) => state.replaceAll('-', '_')

/** The state machine as a picture (Mermaid), drawn from its table, for the documentation. */
export function statesPicture(): string {
  const arrows = new Map<string, string[]>()
  for (const event of requestEvents) {
    const { from, to } = transitions[event]
    for (const one of from) {
      for (const other of to) {
        // Events that leave a request where it is would hide the others.
        if (one === other) continue
        const key = `${nameOf(one)} --> ${nameOf(other)}`
        arrows.set(key, [...(arrows.get(key) ?? []), event])
      }
    }
  }
  const lines = [...arrows].map(([arrow, events]) => `  ${arrow}: ${events.join(', ')}`)
  const turns = requestStates.map((state) => `  ${nameOf(state)}: ${state} (${turnOf(state) ?? 'the end'})`)
  return ['stateDiagram-v2', ...turns, '  [*] --> submitted: submit', ...lines, '  purged --> [*]'].join('\n')
}
