import type { OutlineCase } from './outline-case.ts';

const cqc = 'cqc-local-authority';

/** Outlines for which nothing is reported but what they leave out: other ways to write the same headings. */
export const understood: readonly OutlineCase[] = [
  {
    name: 'nothing is wrong in a whole draft',
    framework: cqc,
    isWhole: true,
    outline: `
      # Self-assessment
      ## About Harrowmere
      ## Theme 1: Working with people
      ### Assessing needs
      ### Supporting people to live healthier lives
      ### Equity in experience and outcomes
      ## Theme 2: Providing support
      ### Care provision, integration and continuity
      ### Partnerships and communities
      ## Theme 3: How the local authority ensures safety within the system
      ### Safe systems, pathways and transitions
      ### Safeguarding
      ## Theme 4: Leadership
      ### Governance, management and sustainability
      ### Learning, improvement and innovation
      ## What comes next`,
  },
  {
    name: 'numbers, labels and letters before titles',
    framework: cqc,
    outline: `
      ## Section 3: Working with people
      ### 3.1 Assessing needs
      ### QS2 – Supporting people to live healthier lives
      ### (c) Equity in experience and outcomes
      ## 4. Theme 2: Providing support
      ### Statement 4 of 9: Care provision, integration and continuity
      ### Quality statement five: Partnerships and communities`,
  },
  {
    name: 'capitals, ampersands, serial commas, full stops and colons',
    framework: cqc,
    outline: `
      ## Theme 2: Providing support:
      ### Care provision, integration, & continuity
      ### Partnerships & Communities
      ## THEME 4: LEADERSHIP
      ### GOVERNANCE, MANAGEMENT & SUSTAINABILITY
      ### Learning, Improvement, and Innovation.`,
  },
  {
    name: 'headings that are underlined',
    framework: cqc,
    outline: String.raw`
      Theme 4: Leadership\n===================
      Governance, management and sustainability\n---
      Learning, improvement and innovation\n---`,
  },
  {
    name: 'headings with emphasis, a link and closing marks',
    framework: cqc,
    outline: `
      ## **Theme 4: Leadership**
      ### [Governance, management and sustainability](#governance)
      ### *Learning*, improvement and innovation ###`,
  },
  {
    name: 'headings in two languages, or with a note in brackets',
    framework: cqc,
    outline: `
      ## Theme 3: Ensuring safety within the system
      ### Safe systems, pathways and transitions / Systemau diogel
      ### Diogelu | Safeguarding
      ## Theme 4: Leadership
      ### Governance, management and sustainability (including our budget)
      ### Learning, improvement and innovation`,
  },
  {
    name: 'one heading a slide, several of them repeated',
    framework: cqc,
    outline: `
      ## Theme 4: Leadership
      ### Governance, management and sustainability
      ### Governance, management and sustainability
      ### Learning, improvement and innovation
      ### Learning, improvement and innovation
      ### Learning, improvement and innovation`,
  },
  {
    name: 'slides that say which they are, one of them repeated, and no themes',
    framework: cqc,
    outline: `
      # Adults in Harrowmere
      ## Slide 1. Our place
      ## Slide 2. Assessing needs
      ## Slide 3. Assessing needs
      ## Slide 4: Supporting people to live healthier lives
      ## Slide 5 – Equity in experience and outcomes
      ## Slide 6. Care provision, integration and continuity
      ## Slide 7. Partnerships and communities
      ## Slide 8. Our workforce
      ## Slide 9. Safe systems, pathways and transitions
      ## Slide 10. Safeguarding
      ## Slide 11. Governance, management and sustainability
      ## Slide 12. Learning, improvement and innovation`,
    isWhole: true,
  },
  {
    name: 'sections that say that they go on',
    framework: cqc,
    outline: `
      ## Theme 4: Leadership
      ### Governance, management and sustainability
      ### Learning, improvement and innovation
      ### Governance, management and sustainability (continued)
      ### Learning, improvement and innovation (2 of 2)
      ### Learning, improvement and innovation – part 3
      ### Learning, improvement and innovation cont’d`,
  },
  {
    name: 'a theme’s heading on each of its pages',
    framework: cqc,
    outline: `
      ## Theme 4: Leadership
      ### Governance, management and sustainability
      ## Theme 4: Leadership
      ### Learning, improvement and innovation`,
  },
  {
    name: 'sentences as headings below statements',
    framework: cqc,
    outline: `
      ## Theme 3: Ensuring safety within the system
      ### Safe systems, pathways and transitions
      #### Safeguarding adults is everybody’s business.
      #### Leadership makes the difference to safety.
      ### Safeguarding
      #### We assess needs and risks together with people.
      #### We are working with people who neglect themselves.`,
  },
  {
    name: 'statements at another level, all of them',
    framework: cqc,
    outline: `
      # Theme 2: Providing support
      ## Care provision, integration and continuity
      ## Partnerships and communities
      # Theme 4: Leadership
      ## Governance, management and sustainability
      ## Learning, improvement and innovation`,
  },
  {
    name: 'statements one level deeper in a draft with chapters',
    framework: cqc,
    outline: `
      # Self-assessment
      ## Chapter 2: our assessment
      ### Theme 3: Ensuring safety within the system
      #### Safe systems, pathways and transitions
      #### Safeguarding
      ### Theme 4: Leadership
      #### Governance, management and sustainability
      #### Learning, improvement and innovation
      ## Chapter 3: our plan`,
  },
  {
    name: 'a summary that names the statements first',
    framework: cqc,
    outline: `
      ## At a glance
      ### Safe systems, pathways and transitions
      ### Safeguarding
      ## Theme 3: Ensuring safety within the system
      ### Safe systems, pathways and transitions
      ### Safeguarding`,
  },
  {
    name: 'a statement’s words in an introduction, an appendix and a deeper heading',
    framework: cqc,
    outline: `
      ## About us
      ### Safeguarding
      ## Theme 3: Ensuring safety within the system
      ### Safe systems, pathways and transitions
      #### Safeguarding
      ### Safeguarding
      ## Appendix
      ### Glossary`,
  },
  {
    name: 'headings beside statements that every document has',
    framework: cqc,
    outline: `
      ## Theme 4: Leadership
      ### Introduction
      ### Governance, management and sustainability
      ### Learning, improvement and innovation
      ### Case study: Amira’s story
      ### Next steps`,
  },
  {
    name: 'themes without statements that speak of themes of something else',
    framework: cqc,
    outline: `
      ## Theme 4: Leadership
      ### Governance, management and sustainability
      #### Theme 1: Waiting times
      #### Theme 2: Being heard
      ### Learning, improvement and innovation`,
  },
  {
    name: 'parts in bold type, with and without a colon',
    framework: cqc,
    outline: `
      ## Theme 4: Leadership
      ### Governance, management and sustainability
      #### Areas of strength
      #### Areas for development
      ### Learning, improvement and innovation
      **Areas of strength** <- writing/bold-as-heading
      **Areas for development:**`,
  },
  {
    name: 'parts in other words than the framework’s, and none that is missing',
    framework: cqc,
    outline: `
      ## Theme 4: Leadership
      ### Governance, management and sustainability
      #### What we do well
      #### Where improvement is needed
      ### Learning, improvement and innovation
      #### 1. WHAT WE DO WELL
      #### 2. Where improvement is needed (continued)`,
  },
  {
    name: 'a draft that has one part here and another there',
    framework: cqc,
    outline: `
      ## Theme 1: Working with people
      ### Assessing needs
      #### Areas of strength
      ### Supporting people to live healthier lives
      #### How we know
      ### Equity in experience and outcomes
      #### Carers’ voices`,
  },
  {
    name: 'parts twice in every section, as slides have them',
    framework: cqc,
    outline: `
      ## Theme 4: Leadership
      ### Governance, management and sustainability
      #### Areas of strength
      #### Areas of strength
      ### Learning, improvement and innovation
      #### Areas of strength
      #### Areas of strength`,
  },
];
