import { writeFileSync } from 'node:fs'
import { statesPicture } from '../app/exams/states-picture'

/** Draws docs/exam-requests.md from the table of states. */
const page = `# Requests for an exam seat

Drawn from \`app/exams/request-states.ts\` by \`npm run states\`; a test fails when the two differ. Each state says whose turn it is.
The centre's and the university's consent are two flags (\`centreOk\`, \`universityOk\`) that may come in any order: \`afterConsents\`
works out where a request stands.

\`\`\`mermaid
${statesPicture()}
\`\`\`
`
writeFileSync(new URL('../docs/exam-requests.md', import.meta.url), page)
