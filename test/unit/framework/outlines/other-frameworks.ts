import type { OutlineCase } from './outline-case.ts';

const ilacs = 'ofsted-ilacs-self-evaluation';
const ombudsman = 'ombudsman-response';
const partnership = 'safeguarding-partnership-annual-report';
const peers = 'lga-peer-review';
const provider = 'cqc-provider';

/** Outlines of drafts for other frameworks than the one for local authorities. */
export const otherFrameworks: readonly OutlineCase[] = [
  {
    name: 'a whole self-evaluation, optional headings left out',
    framework: ilacs,
    outline: `
      # Self-evaluation
      ## Introduction
      ## Key messages
      ## Leadership and management
      ### What we know
      ### How do we know it?
      ### Next steps
      ## Early help
      ### What we know
      ### How we know
      ### Our plans for the next 12 months
      ## MASH (front door), assessment and intervention
      ### What we know
      ### How we know
      ### Next steps
      ## Children in need, or subject to a child protection plan
      ### What we know
      ### How we know
      ### Next steps
      ## Vulnerable adolescents
      ### What we know
      ### How we know
      ### Next steps
      ## Children in care & permanence
      ### What we know
      ### How we know
      ### Next steps
      ## Care leavers
      ### What we know
      ### How we know
      ### Next steps
      ## Voices
      ### What we know
      ### How we know
      ## How do we know it?`,
  },
  {
    name: 'a whole response to the Ombudsman',
    framework: ombudsman,
    outline: `
      # Response to the Ombudsman
      ## 1. Summary
      ## 2. Recommendations
      ## 3. Reasons
      ## 4. Introduction and background
      ### 4.1 The Ombudsman’s recommendations
      ## 5. Proposal and issues
      ### 5.1 Recommendations and status of action <- missing-table
      ### 5.2 Prevention of future occurrence
      ## 6. Consultation
      ## 7. FINANCIAL IMPLICATIONS
      ## 8. Legal implications
      ## 9. Other implications`,
  },
  {
    name: 'key questions with their numbers, and nothing else',
    framework: provider,
    outline: `
      ## Key question 4: Responsive
      ### Person centred care
      ### Care provision, integration and continuity
      ### Providing information
      ### Listening to and involving people
      ### Equity in access
      ### Equity in experience and outcomes <- renamed-heading
      ### Planning for the future`,
  },
  {
    name: 'a key question’s statement is missing, another is in its words of old',
    framework: provider,
    outline: `
      ## Effective <- missing-statement
      ### Assessing needs
      ### Delivering evidence based care and treatment
      ### How staff, teams and services work together
      ### Monitoring and improving outcomes
      ### Consent to care and treatment
      ## Key question 3: Caring
      ### Kindness, compassion and dignity
      ### Treating people as individual <- renamed-heading
      ### Independence, choice & control
      ### Responding to peoples’ immediate needs
      ### Workforce well-being and enablement`,
  },
  {
    name: 'a section is missing and two have changed places',
    framework: ombudsman,
    outline: `
      # Response to the Ombudsman <- missing-statement
      ## Summary
      ## Recommendations
      ## Reasons
      ## Introduction and background
      ### The Ombudsman’s recommendations
      ## Proposal and issues
      ### Prevention of future occurrence
      ### Recommendations and status of action <- missing-table, statement-order
      ## Legal implications
      ## Financial implications <- statement-order
      ## Other implications`,
  },
  {
    name: 'a heading below a section stands beside it',
    framework: ombudsman,
    outline: `
      # Response to the Ombudsman
      ## Summary
      ## Recommendations
      ## Reasons
      ## Introduction and background
      ## The Ombudsman’s recommendations <- heading-level
      ## Proposal and issues
      ### Recommendations and status of action <- missing-table
      ### Prevention of future occurrence
      ## Consultation
      ## Financial implications
      ## Legal implications
      ## Other implications`,
  },
  {
    name: 'required parts are missing, and a section with them has another name',
    framework: peers,
    outline: `
      # Peer review
      ## Headline messages
      ## Vision and strategy
      ### Strengths
      ### Areas for further consideration
      ## How we use our resources <- renamed-heading
      ### Strengths
      ### Areas for further consideration
      ## Partnership working <- missing-part
      ### Our strengths
      ## Recommendations`,
  },
  {
    name: 'sections of a partnership’s report in another order, one of them twice',
    framework: partnership,
    outline: `
      # Annual report
      ## Introduction
      ## Who was involved in 2024/25 and how do we work together?
      ## What have we learnt over the past year from serious incidents? <- statement-order, missing-table
      ## What is happening in Harrowmere and what does the data tell us?
      ## Findings from the multi-agency audit programme
      ### What is working well?
      ### Areas identified as needing improvement
      ### What did we do to take forward improvements and are continuing to do?
      ## Chair’s summary
      ### Neglect
      #### What were our priorities in 2023/24
      #### What did we do?
      #### Our priorities for the next 12 months
      ## Summary of findings from partner agencies
      ### Harrowmere Police
      #### What were our priorities in 2023/24
      #### What did we do?
      #### Our priorities for the next 12 months
      ## Our priorities
      ## Governance
      ### Independent scrutiny
      ## Membership
      ## Funding
      ## Our priorities <- duplicate-statement`,
  },
];
