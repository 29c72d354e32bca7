export const demandLetters = {
  call: {
    heading: 'A question from {{sender}}',
    preview: '{{sender}} asks about a programme for {{people}}.',
    lead: '{{sender}} asks you for {{people}} who want to study where they live.',
    counts: 'How many',
    from: 'From',
    action: 'Read the question and answer',
    after:
      'You answer yes, no or later on the page, without signing in. The link is good until {{until}} and can be used by all who share the mailbox.',
    inEnglish: 'In English',
    why: 'The letter goes to the mailbox that {{sender}} has given for {{university}}.',
  },
  outcome: {
    subject: {
      yes: 'Yes from {{university}}',
      no: 'No from {{university}}',
      later: '{{university}} answers: perhaps later',
    },
    heading: '{{university}} has answered',
    wishing:
      'You have said what you would study where you live. {{sender}} has asked {{university}}, which answers: {{answer}}.',
    sender:
      'You have asked {{university}} for several people who want to study where they live. The answer is: {{answer}}.',
    question: 'The question',
    words: 'The answer',
    action: 'My interests',
    kept: 'You get this letter because you have registered an interest with us. You can remove it on the page.',
  },
  need: {
    subject: 'Confirm the skills you need',
    heading: 'Have you registered a need?',
    lead: 'Somebody has registered a need of skills in {{place}} with this address. Confirm that it is you; otherwise nothing is shown.',
    action: 'See and confirm',
    after: 'Have you not registered anything? Then you need do nothing. It is removed in seven days.',
  },
  decided: {
    shownSubject: 'Your need is now shown',
    declinedSubject: 'Your need is not shown',
    shown:
      'The learning centre has read what {{employer}} in {{place}} needs. It is now shown to everybody, and taken along when learning centres ask universities.',
    declined: 'The learning centre has read what {{employer}} in {{place}} needs, and does not show it.',
    need: 'The need',
    reason: 'Why',
    action: 'See or remove the need',
  },
}
